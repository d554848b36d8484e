/** Finite verb forms of the language of these letters, by what they do; a form stands in one class only. */
const FORMS = {
  have: 'heeft hebben heb had hadden',
  be: 'is zijn ben',
  was: 'was waren',
  passive: 'wordt worden word',
  passivePast: 'werd werden',
  will: 'zal zullen',
  want: 'wil willen gaat gaan wenst wensen hoopt hopen',
  would: 'zou zouden',
  can: 'kan kunnen',
  must: 'moet moeten dient dienen mag mogen hoeft hoeven behoort verdient verdienen',
  seem: 'lijkt lijken blijkt blijken tekent tekenen schijnt',
  stance:
    'verwelkomt verwelkomen verwelkom steunt steunen steun ondersteunt ondersteunen ondersteun onderschrijft ' +
    'onderschrijven onderschrijf hecht hechten acht achten vindt vinden vind deelt delen deel ziet zien zie ' +
    'staat staan sta juicht juichen omarmt omarmen omarm waardeert waarderen waardeer betreurt betreuren betreur ' +
    'wijst wijzen wijs vreest vrezen hanteert hanteer onderkent onderken erkent erkennen erken begrijpt begrijp ' +
    'twijfelt blijft blijven blijf maakt maken maak beschouwt beschouw gelooft geloof meent meen prefereert ' +
    'verzet verzetten bestrijdt betwist betwisten bekritiseert stemt stemmen stem ' +
    'verlangt verlangen verlang neigt neigen prefereren prefereer beschouwen geloven menen steekt aanvaardt ' +
    'aanvaarden aanvaard billijkt bewondert betreurde voelt voelen voel hoort verkiest verkiezen beaamt ' +
    'beamen gunt respecteert respecteren eist weigert weigeren kiest kiezen koppelt ervaart beoordeelt ' +
    'beoordelen mist keert keren schaart scharen berust vertrouwt vertrouwen looft prijst veroordeelt ' +
    'veroordelen veroordeel verwerpt verwerpen laakt hekelt verdedigt verdedigen overweegt overwegen ' +
    'overweeg signaleert signaleren constateert constateren constateer weegt denkt denken denk weet weten ' +
    'hamert waakt waken waarschuwt waarschuwen accepteert accepteren accepteer relativeert nuanceert ' +
    'bevestigt bevestigen leunt zwijgt aarzelt aarzelen huivert',
  ask:
    'vraagt vragen vraag roept roepen roep verzoekt verzoeken verzoek dringt dringen dring benadrukt benadrukken ' +
    'benadruk onderstreept onderstrepen onderstreep pleit pleiten bepleit bepleiten zet zetten brengt brengen ' +
    'breng spant spannen span moedigt moedigen stelt stellen stel streeft streven streef spreekt spreken spreek ' +
    'bevordert bevorderen werkt werken trekt trekken neemt nemen neem draagt dragen draag houdt houden houd ' +
    'verwacht verwachten verwelkomde geeft geven geef ' +
    'intervenieert intervenieer agendeert agenderen attendeert adviseert adviseren stuurt sturen levert ' +
    'ondertekent ondertekenen initieert organiseert organiseren investeert investeren sluit sluiten ' +
    'informeert informeren antwoordt reageert reageren meldt melden meld verklaart verklaren herhaalt ' +
    'herhalen herhaal memoreert bedankt complimenteert suggereert suggereren oppert opperen betoogt betogen ' +
    'wendt beweert zegt zeggen zeg grijpt grijpen beijvert vestigt vestigen laat laten helpt zoekt zoeken ' +
    'wisselt wisselen overlegt overleggen onderhandelt onderhandelen bespreekt bespreken mikt mikken koerst ' +
    'legt leggen benoemt benoemen schetst schetsen presenteren ontvouwt blikt blikken rapporteert ' +
    'rapporteren onderzoekt onderzoeken bekijkt bekijken bestudeert bestuderen beziet bezien betrekt ' +
    'betrekken monitort',
  table:
    'presenteert publiceert voorziet bevat bevatten beoogt beogen omvat omvatten regelt introduceert betreft betreffen ' +
    'behelst strekt verplicht versterkt bouwt volgt vormt vormen bestaat bestaan richt richten gaat biedt bieden ' +
    'telt vervalt loopt lopen ligt liggen komt komen vindt geldt gelden toont tonen bedraagt circuleert ontbreekt ' +
    'schat schatten duurt duren vergt voert kent leidt beslaat schrijft bepaalt licht lichten doet ' +
    'schuift poogt pogen tracht trachten kost ontvangt ontvangen verblijft verblijven stijgt stijgen daalt ' +
    'dalen groeit groeien verandert wijzigt vervangt vervangen verlengt verruimt beperkt verhoogt verlaagt ' +
    'stuit resteert resteren eindigt begint beginnen treedt treden verschijnt verschijnen verloopt verlopen ' +
    'functioneert functioneren ontstaat ontstaan gebeurt gebeuren bereikt bereiken beschrijft beschrijven ' +
    'verdeelt creëert schept stimuleert verbiedt harmoniseert actualiseert bundelt definieert noemt noemen ' +
    'somt vermeldt raamt becijfert vereist hangt hangen raakt raken mondt vloeit dateert stamt betekent ' +
    'betekenen leiden valt vallen scheelt verschuift lijdt krijgt krijgen verkeert bevindt bevinden besteedt ' +
    'dekt beheert voeren stagneert versnelt schrapt verzorgt financiert staakt zit zitten rust',
  past:
    'publiceerde presenteerde stelde verscheen verschenen bleek bleken sprak spraken nam namen gaf gaven kwam kwamen ' +
    'ging gingen vond vonden riep vroeg vroegen bracht brachten startte besloot besloten viel vielen kreeg kregen ' +
    'deed deden stond stonden lag lagen wees wezen bereikte bereikten kondigde diende stemde stemden trad traden ' +
    'wilde wilden kon konden moest moesten mocht kregen begon begonnen bleef bleven sloot sloten trok trokken hield hielden ' +
    'verliep liet lieten schreef schreven koos kozen lukte slaagde slaagden verwierp droeg droegen greep grepen ' +
    'bepleitte bepleitten coördineerde verklaarde meldde herkende herkenden liep liepen zei zeiden wist ' +
    'wisten zag zagen betoogde bood boden ontving ontvingen won verloor gold golden rees rezen ontstond ' +
    'ontstonden trof troffen verdween verliet verwees verwezen onthield onthielden bedroeg betrof',
} as const;

export type VerbClass = keyof typeof FORMS;

const CLASS_OF: ReadonlyMap<string, VerbClass> = new Map(
  Object.entries(FORMS).flatMap(([name, forms]) =>
    forms.split(' ').map((form): [string, VerbClass] => [form, name as VerbClass]),
  ),
);

/** The class of a finite verb form; undefined where the form is not known. */
export function verbClassOf(form: string): VerbClass | undefined {
  return CLASS_OF.get(form);
}

/** The class of a word that stands where a finite verb stands, known or not: the past is seen by its ending. */
export function verbClassByPlace(form: string): VerbClass | 'other' {
  return verbClassOf(form) ?? (/(?:[dt]e|[dt]en)$/.test(form) && form.length > 4 ? 'past' : 'other');
}
