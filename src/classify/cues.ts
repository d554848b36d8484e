import { firstWords } from './first-words.ts';
import { wholeWords } from './skeleton.ts';

/**
 * The named cues: what a sentence's skeleton (`skeleton.ts`) says that tells of its part. Each is a pattern with a
 * name; what it weighs is learnt (`weights.ts`). Tags in capitals are actors (`actors.ts`), `#` is a number.
 */
export interface Cue {
  readonly name: string;
  readonly pattern: RegExp;
  /** The words that a match can begin with; null where any may. */
  readonly opens: ReadonlySet<string> | null;
}

/** What is on the table: its history, documents and contents. */
const CONTEXT: Readonly<Record<string, string>> = {
  'past-date': '(?:jl|jongstleden)',
  published:
    'gepresenteerd|gepubliceerd|uitgebracht|verschenen|aangekondigd|ingediend|toegezonden|gestuurd|rondgestuurd|' +
    'verspreid|gedeeld|opgesteld|voorgelegd',
  'adopted-before':
    '(?:heeft|hebben|is|zijn|werd|werden) (?:[^ ]+ ){0,12}(?:aangenomen|vastgesteld|overeengekomen|bereikt)',
  'discussed-before':
    '(?:is|zijn|werd|werden|heeft|hebben|was|waren) (?:[^ ]+ ){0,16}(?:gesproken|van gedachten gewisseld|besproken|behandeld|stilgestaan|geagendeerd|aan de orde geweest)|' +
    '(?:vorige|eerdere|laatste) (?:RAAD|bespreking|gelegenheid|DOC)|RAAD van (?:afgelopen )?(?:#|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)',
  'obliged-by-law':
    '(?:moet|moeten|dient|dienen|hoeft|hoeven|mag|mogen) (?:[^ ]+ ){0,5}(?:voortaan|dan|uiterlijk|jaarlijks|minimaal|ten minste #|binnen #|nog maar)|verplicht(?:ing|ingen)? (?:[^ ]+ ){0,3}om',
  aim: '(?:tot|ten|als) doel|beoogt|strekt (?:ertoe|tot)|gericht op|ziet (?:toe )?op|heeft betrekking',
  contents:
    'bevat|bevatten|omvat|omvatten|regelt|behelst|bestaat uit|voorziet in|verplicht|introduceert|bouwt voort|onderdeel van',
  proposes: 'stelt (?:[^ ]+ ){0,5}voor|wordt (?:[^ ]+ ){0,3}voorgesteld|voorgestelde?',
  informed:
    'TK (?:[^ ]+ ){0,9}(?:geïnformeerd|ontvangen|toegezonden|toegestuurd|toegegaan|verzonden|gedeeld|bericht)',
  fiche: 'bnc-fiche|fiche|kamerbrief|kamerstukken?',
  'no-document':
    'nog (?:geen|niet) (?:[^ ]+ ){0,4}(?:[a-z-]*documenten|[a-z-]*document|stukken|discussiestuk|beschikbaar|bekend|gedeeld)',
  'at-writing': '(?:moment|tijde) van (?:het )?schrijven',
  law: 'op grond van|artikel|art\\.?|\\( eu \\)|com|krachtens|lid|vweu|rechtsgrondslag',
  money: '# (?:miljoen|miljard|mln|mld)|euro',
  share: '# %|procent|# (?:keer|maal)',
  since:
    'sinds|sindsdien|inmiddels|momenteel|op dit moment|thans|tot nu toe|afgelopen|vorig jaar|vorige|eerder|eind #',
  finding: 'onderzoek|studie|blijkt|bleek|volgens (?!NL)|cijfers|raming|geraamd|schatting|aantal',
  'requested-by': 'op verzoek van|aanleiding|ter voorbereiding|naar aanleiding van',
  trilogue: 'triloog|trilogen|interinstitutionele?|raadswerkgroepe?n?|werkgroep|coreper',
  question: '\\?|de vraag|vragen : ',
  'in-document':
    '^(?:in|met|uit|volgens|bij|aan|daarnaast|verder|voorts|ook) (?:[^ ]+ ){0,3}(?:DOC )?(?:wordt|worden|ligt|staat|zijn|is|krijgt|blijkt) (?!NL)',
  trend:
    'gestegen|gedaald|toegenomen|afgenomen|steeds meer|steeds vaker|stijgt|daalt|groeit|uitgegroeid|kampt|kampen|doen zich|afgelopen|sprake van',
  'on-table':
    'lig(?:t|gen) (?:[^ ]+ ){0,5}(?:voor|ter|op|bij|de focus|de nadruk)|geagendeerd|staat op de agenda|staan op de agenda|openstaande?|aan de hand van',
  'comes-later':
    '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|zomer|najaar|voorjaar|winter|kwartaal|#) (?:[^ ]+ ){0,2}(?:verwacht|voorzien|gepubliceerd|gepresenteerd|uitgebracht)|uitgesteld|aangehouden|voorbereiding|consultatie',
  hearsay: 'verluidt|(?:gaan|doen) (?:[^ ]+ ){0,4}(?:verhalen|geruchten)|zoals bekend|bekend is|TK bekend',
  'not-tabled':
    'geen (?:[^ ]+ )?(?:DOC|ontwerp|concept) (?:[^ ]+ ){0,2}(?:voor|bekend)?|ligt (?:[^ ]+ ){0,3}geen',
  deadline:
    'binnen (?:een|één|twee|drie|vier|vijf|zes|#) (?:jaar|jaren|maanden|weken|dagen)|uiterlijk|omzetting|omgezet|termijn van',
  term: 'loopt af|afloopt|vervalt|treedt|inwerkingtreding|van kracht|van toepassing',
};

/** What the Dutch government wants, thinks, does or will say. */
const POSITION: Readonly<Record<string, string>> = {
  agree: 'instemmen|stemt in|stemmen in|instemt|instemming|ingestemd|akkoord gaan',
  'own-view':
    'voor NL|volgens NL|NL betreft|NL oordeel|NL mening|NL ogen|NL inziens|van NL|bij NL|wat NL|NL inschatting',
  'nl-will':
    'NL (?:zal|zullen|wil|willen|zou|is voornemens|zijn voornemens|ben voornemens)|(?:zal|zullen|wil|zou) NL',
  'nl-stance':
    'NL (?:[^ ]+ ){0,2}(?:verwelkomt?|(?:onder)?steunt?|onderschrijft?|hecht|acht|vindt?|deelt?|ziet?|omarmt?|waardeert?|' +
    'juicht?|betreurt?|begrijpt?|erkent?|staat|sta)|(?:verwelkomt?|verwelkomen|(?:onder)?steunt?|steunen|onderschrijft?|hecht|hechten|acht|achten|vindt?|vinden|' +
    'deelt?|delen|ziet?|zien|omarmt?|waardeert?|juicht?|betreurt?|begrijpt?|staat|sta|staan) NL',
  'nl-can': 'NL (?:[^ ]+ ){0,2}(?:kan|kunnen)|(?:kan|kunnen|kon) NL',
  must: 'moet|moeten|dient|dienen|behoort|behoren|zou(?:den)? moeten',
  'may-not': '(?:mag|mogen|hoeft|hoeven|kan|kunnen) (?:[^ ]+ ){0,8}(?:niet|geen|nooit)',
  importance:
    'van (?:[^ ]+ )?belang|belangrijk|essentieel|essentiële|cruciaal|noodzakelijk|onmisbaar|wenselijk|onwenselijk|' +
    'onontbeerlijk|zaak|wezenlijk|urgent|nodig|vereist|onacceptabel|onaanvaardbaar',
  value:
    'zorgvuldig|proportioneel|proportionaliteit|subsidiariteit|bevoegdheid|verantwoordelijkheid|aan de LS|LS vrij|LS zelf|evenwichtige?|balans|gelijk speelveld|regeldruk|administratieve lasten|uitvoerbaar|uitvoerbaarheid|werkbaar|haalbaar|realistisch|ambitie|ambitieus|ambitieuze',
  condition:
    'pas (?:[^ ]+ ){0,8}(?:wanneer|als|zodra|nadat|indien)|mits|op voorwaarde|voorwaarde|voorwaarden|zolang|tenzij|zij het',
  priority: 'prioriteit|prioriteiten|uitgangspunt|leidend|speerpunt|voorkeur|inzet|voorop|centraal|kern',
  stand:
    'positief|kritisch|terughoudend|welwillend|constructief|gunstig|sympathiek|afwijzend|verheugd|bezorgd|tevreden|tevredenheid',
  effort:
    'zet(?:ten)? (?:NL )?(?:zich|NL|me|in)|inzetten|zet in op|inzet op|streven|streeft|maakt zich (?:sterk|hard)|maken NL sterk|hard maken',
  ask:
    'pleiten|bepleiten|pleit|bepleit|aandacht (?:te )?vragen|aandacht voor|oproepen|(?:roept|roep|roepen) (?:[^ ]+ ){1,14}op|' +
    'aandringen|verzoeken|benadrukken|onderstrepen|wijzen op|interveniëren|interventie|inbrengen|inbreng|uitdragen|bepleit|' +
    'aandacht|steun uitspreken|ter sprake|naar voren brengen|opkomen',
  motion: 'motie[^ ]*|moties|toezegging|toegezegd|in lijn met|conform|gevolg(?: te)? geven',
  reaction: 'kabinetsappreciatie|kabinetsreactie|kabinetsinzet|kabinetsstandpunt|appreciatie|kabinetsbreed',
  'no-need':
    'niet nodig|geen (?:noodzaak|behoefte|aanleiding|meerwaarde|reden)|onnodige?|overbodige?|niet aan de orde|te ver',
  therefore: 'daarom|vandaar|derhalve|om die reden',
  domestic: 'INNL|nederlandse?|nederlands|nationale?',
  possessive: 'NL (?:steun|inzet|voorkeur|zorgen?|standpunt|inbreng|boodschap|oordeel|aandacht|land)',
  'share-experience': 'toelichten|ervaringen delen|delen NL|kennis nemen|neemt NL kennis|kennis van',
  'with-states':
    'NL (?:[^ ]+ ){0,25}(?:samen|gezamenlijk|met|coalitie|kopgroep|optrekken) (?:[^ ]+ ){0,4}LS|(?:samen|gezamenlijk|tezamen) met (?:[^ ]+ )?LS',
  telegram:
    '^(?:geen |brede |volle )?(?:steun|inzet|oproep|aandacht|pleidooi|voorkeur|instemming|voorstander|waardering|begrip|interventie|bezwaar|opmerkingen)|(?:ja|nee) ,|vandaar (?!dat)',
  reject:
    'wijs[t]? (?:[^ ]+ ){0,4}af|afwijzen|tegen|bezwaar|bezwaren|zorgen (?:over|om|bij|van)|(?:de|deze|grote|zijn|haar|hun|NL|deelt|baren|baart|enige) zorgen|risico',
  judges:
    'gerechtvaardigd|terecht|onterecht|verstandig|onverstandig|logisch|logische|redelijk|billijk|billijken|illusie|op zijn plaats|' +
    'toegejuicht|toejuichen|waardering|jammer|helaas|blij|verheugd|voorbarig|te vroeg|liever|bij voorkeur|brug te ver|genoeg|gerust|' +
    'teleurstellend|ongewenst|onverdedigbaar|onvermijdelijk|onverstandig|onnodig|must|in de rede|voor de hand|strookt|past|passen|passend|sluit aan|sluiten aan|buiten kijf|vanzelfsprekend|evenwichtig|jammerlijk|hoe eerder|hoe sneller|liefst|niet de (?:[^ ]+ )?weg|nadelig|schadelijk|schaadt|schaden|misplaatst|gewenst|geboden|behulpzaam|nuttig|zinvol|welkom|welkome|juist|goed dat|positief dat',
  'too-much':
    'te (?:weinig|veel|laat|mager|hoog|hoge|laag|lage|ruim|ruime|krap|krappe|beperkt|beperkte|vaag|vage|zwaar|zware|licht|star|complex|ingewikkeld|duur|streng|strenge|traag|groot|grote)',
  evaluates:
    'bemoedigende?|zorgelijke?|zorgwekkende?|zorgpunt|onvoldoende|ontoereikende?|onwerkbare?|onwerkbaar|onuitvoerbaar|disproportionele?|disproportioneel|gelukkig|gelukkige|ongelukkige?|spijtige?|betreurenswaardige?|' +
    'betreuren|opmerkelijke?|kwalijke?|twijfelachtige?|doeltreffende?|waardevolle?|waardevol|verbetering|verslechtering|vooruitgang|vooruit|stap terug|gemiste kans|verhouding|weegt (?:[^ ]+ ){0,4}op|wegen (?:[^ ]+ ){0,4}op|' +
    'koste|begrijpelijke?|onbegrijpelijke?|acceptabele?|acceptabel|aanvaardbare?|aanvaardbaar|ruimhartige?|schieten? (?:[^ ]+ ){0,3}tekort|knelt|knellen|knelpunt|zwaarwegende?|overtuigende?|overtuigt|onomstreden|lof|prijzenswaardige?|hoopvol|hoopgevende?|' +
    'rechtvaardige?|eerlijke?|oneerlijke?|solide|robuuste?|gebrekkige?|deugt|deugdelijke?|onduldbaar|ongepast|' +
    'aantrekkelijke?|gunstige?|ongunstige?|ernstige?|zinloos|zinloze|kostbare?|effectief|effectiever|ineffectief|merkbare?|stevige?|stevig|voortvarende?|moeite waard|niemand|gebaat|hoop|belangwekkend|meerwaarde',
  'asked-first':
    '^(?:gevraagd|verzocht|bepleit|aangedrongen|gewezen|benadrukt|gepleit|gestreefd|opgeroepen|ingebracht|aangekaart|onderstreept|herhaald|gesteund) (?:zal|zullen|wordt|worden|kan|zou)',
  'passive-ask':
    '(?:zal|zullen|wordt|worden|wil|kan|kunnen) (?:[^ ]+ ){0,10}(?:aangemoedigd|opgebracht|overgebracht|voorgestaan|geïntervenieerd|aangehoord|toegelicht|aangesproken|geadresseerd|nagegaan|bezien|ingezet op|meegewogen)|' +
    'wordt (?:[^ ]+ ){0,6}(?:kennisgenomen|ingestemd|meegedaan|nagegaan)',
  proviso:
    'mocht(?:en)? (?:[^ ]+ ){1,25}dan|al (?:zou|moet|blijft|geldt)|onverlet|los daarvan|desnoods|hooguit|uiterste grens|rode lijn|ondergrens|voorop staat',
  follows:
    '(?:past|passend|aansluit|sluit|bouwt|beantwoordt|draagt|strookt|spoort|raakt) (?:[^ ]+ ){0,8}(?:bij|binnen|aan|in|op|met)|uitvoering (?:te )?(?:gegeven|geven)|gevolg gegeven|aandachtspunt|aandachtspunten|randvoorwaarden?|vertrekpunt|streven|in beginsel|graag|het liefst|bij voorkeur',
  'no-view-yet':
    '(?:standpunt|oordeel|positie|inzet|appreciatie) (?:[^ ]+ ){0,8}(?:nog niet|later|nadien|volgt|bepaald|bepalen)|bestudeert|bestudeerd|in kaart|beraadt|beraden',
  'nl-stated':
    'NL (?:[^ ]+ ){0,12}(?:aangegeven|gesteld|bepleit|gepleit|onderstreept|opgeroepen|gesteund|ingestemd|aangedrongen|verzocht|gevraagd|benadrukt|ingezet)|(?:heeft|hebben|heb|had) NL',
  'passive-intent':
    '(?:zal|zullen|wordt|worden|wil|kan) (?:[^ ]+ ){0,10}(?:aangedrongen|gepleit|benadrukt|bepleit|gewezen|verzocht|toegejuicht|ingebracht|afgestemd|gevraagd|onderstreept|gesteund|verwelkomd|opgeroepen|uitgesproken|ingezet|herhaald|opgemerkt|aangekaart|meegegeven|bevestigd)',
  ought:
    'hoort|horen|zou(?:den)? (?:[^ ]+ ){0,6}(?:moeten|kunnen|mogen)|valt te|is te|betekent dat|vraagt om|vergt|kan (?:strenger|beter|sneller|eenvoudiger)|verdient|verdienen|nooit|pas als|alleen als|alleen dan',
  beneficial: 'positieve|goede|stap|kans|kansen|meerwaarde|winst|helpt|draagt bij|bijdragen|bijdrage',
};

/** What the meeting is expected to do, and where others stand. */
const OUTCOME: Readonly<Record<string, string>> = {
  expected:
    'naar verwachting|verwachting|verwachtingen|verwacht|vermoedelijk|waarschijnlijk|naar het zich laat|ongetwijfeld|wellicht|lijkt|lijken|voorzien|inschatting|allicht',
  majority:
    'meerderheid|unanimiteit|unaniem|consensus|overeenstemming|verdeeld|verdeeldheid|eensgezind|eens|draagvlak|bijval|' +
    'brede steun|steun onder|blokkerende|kampen?|minderheid|krachtenveld|alleen LS|breed gedragen|gedragen|gedeeld door|weerstand|verzet',
  'states-stance':
    'LS (?:[^ ]+ ){0,12}(?:steunen|steunt|voorstander|voorstanders|kritisch|bezwaar|bezwaren|zorgen|voorbehoud|voorbehouden|dringen|dringt|pleiten|' +
    'pleit|willen|wil|hechten|hecht|verzet|verzetten|tegen|vragen|vraagt|vinden|vindt|vrezen|vreest|benadrukken|wijzen|achten|acht|' +
    'tegenstander|tegenstanders|terughoudend|sceptisch|positief|huiverig|delen|scharen|neigen|afwijzend)',
  'states-will':
    'LS (?:zal|zullen|zou|zouden|lijken|lijkt|kunnen|kan)|(?:zal|zullen|zouden) (?:[^ ]+ )?LS|(?:kunnen|krijgen) (?:[^ ]+ )?LS',
  'states-by': '(?:door|onder|bij|van|voor|uit|met name) (?:[^ ]+ ){0,3}LS',
  'some-states':
    '(?:enkele|sommige|verschillende|diverse|andere|overige|meeste|veel|groot aantal|aantal|groep|alle|enige) (?:[^ ]+ )?LS',
  others: 'anderen|sommigen|velen|een aantal|enkele anderen|de meesten|gelijkgezind[^ ]*|gelijkgestemd[^ ]*',
  'contrast-states': '(?:terwijl|waar|daarentegen|juist|andere) (?:[^ ]+ ){0,3}LS',
  'no-decision':
    'geen (?:[^ ]+ )?(?:besluiten|besluit|besluitvorming|conclusies|uitkomst|uitkomsten|stemming|discussie|DOC)|besluitvorming',
  'meeting-will':
    '(?:RAAD|VZS) (?:zal|zullen|zou|kunnen|kan)|(?:zal|zullen|kunnen) (?:de |het )?(?:RAAD|VZS)',
  adopt:
    'aannemen|aanneming|vaststellen|vaststelling|hamerstuk|hamer|goedkeuren|goedkeuring|bekrachtigen|kennisnemen|' +
    'algemene oriëntatie|akkoord bereiken|tot een akkoord|aangenomen|besluiten|stemming',
  chance:
    'kans|kansrijk|rekent op|rekenen|aannemelijk|mag aannemen|ga ervan uit|gaan ervan uit|zo is (?:de|NL) verwachting|ongewis|onzeker|' +
    'spannend|af te wachten|valt te bezien|ver weg|onduidelijk|niet uitgesloten|naar het lijkt|zal moeten blijken|voor zover|in het verschiet|zicht op|verzekerd|in gevaar',
  'none-decided':
    '(?:discussie|debat|conclusies|besluit|besluiten|besluitvorming|bezwaren|tegenstanders|stemming|opmerkingen) (?:[^ ]+ ){0,7}(?:niet|geen)',
  'support-there':
    '(?:bestaat|bestaan|is|heerst|krijgt|geniet|vindt|leeft|leven) (?:[^ ]+ ){0,5}(?:steun|draagvlak|overeenstemming|weerstand|zorgen|bezwaren|verschil)',
  divided:
    'uiteen|verschillen|verschil van|tegenover elkaar|op (?:één|NL) lijn|tegenstanders?|voorstanders?|voor- en tegenstanders|overbruggen|afwachtend|omstreden',
  exchange:
    'gedachtewisseling|van gedachten|stilgestaan|gesproken|besproken|presentatie|toelichting|verslag (?:te )?doen|praten|buigen|oefenen|uitwisselen|uitwisseling|bijpraten|oriënterend|oriënterende|stilstaan|bespreken|discussiëren|debatteren',
  result:
    'uitkomst|uitkomsten|mondt uit|uitmonden|afgesloten|slotverklaring|samenvatten|samenvatting|vervolgstappen|vervolg',
  'to-decide':
    'ter (?:besluitvorming|vaststelling|aanneming|goedkeuring|bespreking|stemming)|in stemming|tot besluitvorming',
  'act-now':
    '(?:VZS|CIE|AG|LS|RAAD|EP) (?:zal (?:RAAD |LS )?)?(?:informeert|brengt (?:[^ ]+ ){0,3}verslag|doet (?:[^ ]+ ){0,3}verslag|licht|geeft (?:[^ ]+ ){0,6}(?:presentatie|toelichting|terugkoppeling|overzicht|inleiding)|blikt|koppelt|schetst|praat|verzorgt|presenteert (?:RAAD|LS|zijn|haar))|' +
    '(?:VZS|CIE|AG|LS) (?:zal|zullen) (?:[^ ]+ ){0,12}(?:informeren|bijpraten|toelichten|presenteren|terugblikken|vooruitblikken|schetsen|verslag (?:doen|uitbrengen))|' +
    '(?:RAAD|LS) (?:wordt|worden|zal|zullen|is|zijn) (?:[^ ]+ ){0,3}(?:gevraagd|uitgenodigd|verzocht|geïnformeerd|bijgepraat)|(?:wordt|worden) (?:RAAD|LS) (?:[^ ]+ ){0,2}(?:gevraagd|verzocht|uitgenodigd|geïnformeerd)|' +
    'vindt (?:[^ ]+ ){0,4}(?:gedachtewisseling|debat|bespreking|discussie) (?:[^ ]+ ){0,8}plaats|gevolgd door|waarna (?:[^ ]+ ){0,6}(?:reageren|volgt)|(?:doet|doen) (?:[^ ]+ ){0,3}verslag|(?:brengt|brengen) (?:[^ ]+ ){0,3}verslag uit|(?:geeft|geven|verzorgt) (?:[^ ]+ ){0,5}(?:presentatie|toelichting|terugkoppeling|overzicht|inleiding)|wisselen (?:[^ ]+ ){0,8}uit|komt (?:[^ ]+ ){0,12}(?:aan de orde|aan bod|ter sprake)',
  'opens-procedure':
    '^(?:(?:informele|korte|eerste|openbare?|oriënterende?|formele|verdere|aansluitend|slechts) )*(?:gedachtewisseling|beleidsdebat|lunchdebat|debat|aanname|aanneming|aanvaarding|vaststelling|politiek akkoord|algemene oriëntatie|presentatie|stemming|bespreking|besluitvorming|eindstemming|goedkeuring)',
  planned:
    '(?:beoogd|voorzien|gepland|geagendeerd) (?:wordt|worden|is|zijn)|(?:wordt|worden|is|zijn) (?:[^ ]+ ){0,8}(?:beoogd|voorzien|gepland)|op de rol|de bedoeling|^doel is|(?:zal|wordt) (?:[^ ]+ ){0,6}(?:getracht|gestreefd)|(?:getracht|gestreefd) (?:zal|wordt)|streeft (?:ernaar|naar)|' +
    'VZS (?:[^ ]+ ){0,6}(?:streeft|hoopt|mikt|wil|beoogt|koerst|zet in)|(?:wil|hoopt|streeft|mikt) VZS',
  'nothing-happens':
    'achterwege|uitblijven|uitblijft|blijft uit|blijven uit|zonder (?:[^ ]+ )?(?:bespreking|discussie|debat|conclusies|conclusie|stemming|besluit|besluiten)|ter (?:kennis|kennisname|kennisneming|informatie)|hamerslag|hamerpunt|a-punt|' +
    'niet (?:[^ ]+ ){0,3}(?:toe komen|toekomen|leiden|tot stand)|(?:leidt|leiden) (?:[^ ]+ ){0,6}niet',
  'nl-expects':
    'NL (?:verwachten?|verwacht|voorzien?|voorziet|vermoeden?|vermoedt|heb begrepen|heeft begrepen|hebben begrepen|schat in|schatten in|ga ervan uit|gaat ervan uit|gaan ervan uit)|(?:verwachten?|verwacht|voorzien?|voorziet|vermoedt?) NL',
  'support-from':
    '(?:steun|begrip|bijval|instemming|weerstand|verzet|kritiek|tegenstand|navolging|scepsis|terughoudendheid) (?:[^ ]+ ){0,6}(?:van|bij|onder|door|uit) (?:[^ ]+ ){0,2}LS|op (?:[^ ]+ )?(?:steun|bijval|weerstand|verzet|tegenstand|kritiek) (?:[^ ]+ ){0,4}(?:rekenen|gerekend|stuiten|stuit)|(?:vallen|valt) (?:[^ ]+ ){0,4}(?:bij|af)|(?:steun|verzet|weerstand|kritiek|meerderheid) (?:[^ ]+ ){0,3}te verwachten|bijgevallen|medestanders?|bondgenoot',
  'for-discussion': 'doel van (?:de|het|deze)|bedoeld om|in het teken|gevraagd|uitgenodigd|gelegenheid',
};

/** What is spoken of, whatever is said of it. */
const MENTION: Readonly<Record<string, string>> = {
  'dutch-body':
    '(?:rijkswaterstaat|prorail|ns|schiphol|rotterdam|amsterdam|den haag|belastingdienst|douane|dnb|nederlandsche|afm|acm|cbs|cpb|pbl|scp|rivm|nvwa|rvo|ctgb|nvao|uwv|svb|ind|coa|nctv|aivd|mivd|ilt|rdw|igj|nza|vng|ipo|knmi|tno|wur|' +
    'gemeenten|provincies|waterschappen|marechaussee|krijgsmacht|politie|openbaar ministerie|arbeidsinspectie|autoriteit persoonsgegevens|regeerakkoord|regeerprogramma|coalitieakkoord|hoofdlijnenakkoord|rijksbegroting|wetsvoorstel|mbo|hbo|mkb|planbureau|uitvoeringsorganisaties?|' +
    'algemeen overleg|commissiedebat|ministerie|raad van state|rijksbrede?)',
  'third-country':
    'oekraïne|oekraïense?|rusland|russische?|china|chinese|verenigde staten|vs|amerikaanse?|turkije|turkse?|syrië|syrische|israël|israëlische?|gaza|palestijnse|libanon|jordanië|egypte|marokko|tunesië|libië|iran|irak|afghanistan|soedan|ethiopië|mali|niger|georgië|moldavië|servië|kosovo|' +
    'montenegro|albanië|bosnië|zwitserland|noorwegen|ijsland|verenigd koninkrijk|britse?|japan|india|indonesië|brazilië|mexico|canada|australië|belarus|venezuela|myanmar|afrikaanse?|afrika',
  procedure:
    'gedelegeerde|uitvoeringshandeling(?:en)?|effectbeoordeling|impact assessment|consultatie|raadpleging|publicatieblad|rechtsgrond|medebeslissing|eerste lezing|tweede lezing|amendementen|stemt over|gestemd|stemming in|plenaire|pijlers?|onderdelen|fases?|categorieën|criteria|te weten|namelijk|waaronder|onder meer',
};

function named(part: string, patterns: Readonly<Record<string, string>>): Cue[] {
  return Object.entries(patterns).map(([name, source]) => ({
    name: `${part}:${name}`,
    pattern: wholeWords(source),
    opens: firstWords(source),
  }));
}

export const CUES: readonly Cue[] = [
  ...named('context', CONTEXT),
  ...named('position', POSITION),
  ...named('outcome', OUTCOME),
  ...named('mention', MENTION),
];

const BY_WORD = new Map<string, Cue[]>();
for (const cue of CUES)
  for (const word of cue.opens ?? []) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), cue]);

/** The cues that open with one of these words. */
export function cuesOpeningWith(words: Iterable<string>): ReadonlySet<Cue> {
  const possible = new Set<Cue>();
  for (const word of words) for (const cue of BY_WORD.get(word) ?? []) possible.add(cue);
  return possible;
}
