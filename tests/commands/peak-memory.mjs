// Loaded before the program (`node --import`): says at its end how much memory it had at most, in MB.
process.on('exit', () => {
  process.stderr.write(`\npeak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
});
