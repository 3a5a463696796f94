import { companyScore, titleScore } from './vocabulary.js';

/** Countries by their usual names, in English and in their own language. */
const COUNTRIES =
  'germany|deutschland|france|spain|españa|italy|italia|portugal|switzerland|schweiz|suisse|svizzera|austria|österreich|netherlands|the netherlands|nederland|belgium|belgique|belgië|luxembourg|denmark|danmark|sweden|sverige|norway|norge|finland|suomi|iceland|ireland|united kingdom|uk|u\\.k\\.|england|scotland|wales|northern ireland|poland|polska|czechia|czech republic|česko|slovakia|slovensko|hungary|magyarország|slovenia|croatia|hrvatska|serbia|srbija|bosnia|montenegro|albania|greece|ελλάδα|bulgaria|romania|românia|moldova|ukraine|україна|belarus|russia|россия|estonia|latvia|lithuania|turkey|türkiye|cyprus|malta|israel|ישראל|lebanon|لبنان|jordan|egypt|مصر|morocco|maroc|tunisia|algeria|saudi arabia|uae|united arab emirates|qatar|kuwait|iran|iraq|india|pakistan|bangladesh|sri lanka|nepal|china|hong kong|taiwan|japan|south korea|korea|singapore|malaysia|indonesia|vietnam|thailand|philippines|australia|new zealand|canada|usa|u\\.s\\.a\\.|us|u\\.s\\.|united states|united states of america|mexico|méxico|brazil|brasil|argentina|chile|colombia|peru|uruguay|ecuador|venezuela|costa rica|south africa|nigeria|kenya|ghana|ethiopia|rwanda|europe|eu|emea';
const STATES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|ON|QC|BC|AB|MB|NS|NSW|VIC|QLD';
const STATE_NAMES =
  'california|massachusetts|new york|texas|washington|illinois|pennsylvania|michigan|georgia|colorado|oregon|virginia|florida|maryland|north carolina|new jersey|ohio|minnesota|wisconsin|arizona|utah|ontario|quebec|québec|british columbia|alberta|bavaria|bayern|hessen|nrw|sachsen|baden-württemberg|catalonia|lombardy|île-de-france|new south wales|victoria|karnataka|maharashtra|tamil nadu|telangana|łódzkie|mazowieckie|akershus|abruzzo|μακεδονία|sp|rj';
const CITIES =
  "berlin|munich|münchen|hamburg|köln|cologne|frankfurt(?: am main)?|stuttgart|düsseldorf|karlsruhe|tübingen|heidelberg|dresden|leipzig|aachen|bonn|freiburg|darmstadt|nuremberg|nürnberg|erlangen|ulm|jena|hannover|bremen|göttingen|kaiserslautern|zürich|zurich|genf|geneva|genève|lausanne|basel|bern|vienna|wien|graz|linz|paris|lyon|grenoble|toulouse|nice|sophia antipolis|rennes|nantes|lille|bordeaux|marseille|strasbourg|saint-étienne|madrid|barcelona|valencia|sevilla|seville|bilbao|lisbon|lisboa|porto|rome|roma|milan|milano|turin|torino|bologna|genoa|genova|pisa|florence|firenze|amsterdam|delft|eindhoven|rotterdam|utrecht|the hague|brussels|bruxelles|leuven|ghent|antwerp|luxembourg|copenhagen|københavn|aarhus|odense|stockholm|gothenburg|göteborg|lund|malmö|linköping|uppsala|oslo|trondheim|bergen|helsinki|espoo|tampere|oulu|reykjavik|dublin|cork|london|cambridge|oxford|edinburgh|glasgow|manchester|bristol|birmingham|leeds|sheffield|warsaw|warszawa|kraków|krakow|wrocław|wroclaw|łódź|poznań|gdańsk|prague|praha|brno|bratislava|budapest|ljubljana|zagreb|belgrade|beograd|београд|athens|αθήνα|θεσσαλονίκη|thessaloniki|sofia|bucharest|cluj(?:-napoca)?|iași|kyiv|kiev|київ|lviv|kharkiv|minsk|moscow|москва|saint petersburg|tallinn|tartu|riga|vilnius|istanbul|i̇stanbul|ankara|izmir|tel aviv|haifa|חיפה|jerusalem|herzliya|beirut|بيروت|cairo|casablanca|tunis|dubai|abu dhabi|doha|riyadh|tehran|bangalore|bengaluru|hyderabad|mumbai|pune|new delhi|delhi|chennai|kolkata|gurgaon|noida|karachi|lahore|dhaka|colombo|beijing|shanghai|shenzhen|hangzhou|guangzhou|nanjing|wuhan|chengdu|hong kong|taipei|hsinchu|tokyo|osaka|kyoto|yokohama|seoul|daejeon|singapore|kuala lumpur|jakarta|hanoi|ho chi minh city|bangkok|manila|sydney|melbourne|brisbane|perth|adelaide|auckland|wellington|toronto|montreal|montréal|vancouver|ottawa|waterloo|calgary|edmonton|new york(?: city)?|nyc|brooklyn|boston|cambridge|san francisco|sf|bay area|san francisco bay area|palo alto|mountain view|menlo park|sunnyvale|santa clara|san jose|san josé|cupertino|redwood city|fremont|berkeley|oakland|stanford|los angeles|pasadena|santa monica|irvine|san diego|seattle|redmond|bellevue|kirkland|portland|austin|dallas|houston|chicago|ann arbor|detroit|pittsburgh|philadelphia|princeton|atlanta|miami|orlando|raleigh|durham|denver|boulder|salt lake city|phoenix|minneapolis|madison|baltimore|washington|arlington|mexico city|monterrey|guadalajara|são paulo|sao paulo|rio de janeiro|campinas|belo horizonte|buenos aires|santiago|bogotá|medellín|lima|montevideo|cape town|johannesburg|lagos|nairobi|accra|kigali|ås|l[’']aquila";
const REMOTE = 'remote|fully remote|hybrid|on-?site|home office|worldwide|télétravail|remoto|zdalnie';

const any = (source: string, flags = 'iu') => new RegExp(`^(?:${source})$`, flags);
const COUNTRY = any(COUNTRIES);
const STATE = any(STATES, 'u');
const STATE_NAME = any(STATE_NAMES);
const CITY = any(CITIES);
const FAR = any(REMOTE);
const CODE = /^[A-Z]{2}$/u;

/** Whether a text is a place: a known city, "City, Country", "City, ST", "Remote", with a bracket such as "(hybrid)". */
export function isPlace(text: string): boolean {
  const plain = text.replace(/\s*\([^)]*\)\s*$/u, '').trim();
  if (plain === '' || plain.length > 60 || /[@:]|https?/.test(plain))
    return FAR.test(text.replace(/[()]/g, '').trim());
  const parts = plain.split(/\s*[,/·]\s*/).filter(Boolean);
  if (parts.length > 3 || parts.some((part) => titleScore(part) + companyScore(part) > 0)) return false;
  // "Shoply, Remote" is a company and how one worked there; "Linz, Remote" and "Remote, Ljubno" are places.
  if (parts.some((part, at) => at > 0 && FAR.test(part) && !isKnownPlace(parts[0]!) && !isRegion(parts[0]!)))
    return false;
  if (parts.some((part) => FAR.test(part) || /\btime zones?\b/i.test(part)))
    return parts.every((part) => part.length < 30 && part.split(/\s+/).length <= 4);
  if (parts.length === 1) return CITY.test(plain) || COUNTRY.test(plain) || isCountryCode(plain);
  const last = parts.at(-1)!;
  if (parts.every(isKnownPlace)) return true;
  // "Acme, Oakland, CA" is a company and its place; "Hallein, Salzburg, Austria" has a region in the middle.
  const [first, middle] = parts;
  const unknown = parts.length === 3 && !isKnownPlace(first!) && !/\d/.test(first!);
  if (unknown && (isKnownPlace(middle!) || STATE.test(last))) return false;
  const tail = COUNTRY.test(last) || STATE.test(last) || STATE_NAME.test(last) || CODE.test(last);
  return (
    tail &&
    parts.slice(0, -1).every((part) => /^[\p{L}\d .’'-]{2,30}$/u.test(part) && part.split(/\s+/).length <= 4)
  );
}

/** A country's two letters, of those that are no words. */
function isCountryCode(text: string): boolean {
  return /^(?:DE|FR|CH|AT|NL|PL|ES|UK|GB|US|USA|SE|DK|FI)$/.test(text);
}

const CODES: Readonly<Record<string, string>> = {
  germany: 'DE',
  deutschland: 'DE',
  france: 'FR',
  spain: 'ES',
  españa: 'ES',
  italy: 'IT',
  italia: 'IT',
  portugal: 'PT',
  switzerland: 'CH',
  schweiz: 'CH',
  suisse: 'CH',
  austria: 'AT',
  österreich: 'AT',
  netherlands: 'NL',
  'the netherlands': 'NL',
  belgium: 'BE',
  luxembourg: 'LU',
  denmark: 'DK',
  sweden: 'SE',
  norway: 'NO',
  finland: 'FI',
  iceland: 'IS',
  ireland: 'IE',
  'united kingdom': 'GB',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  poland: 'PL',
  polska: 'PL',
  'czech republic': 'CZ',
  czechia: 'CZ',
  slovakia: 'SK',
  hungary: 'HU',
  slovenia: 'SI',
  croatia: 'HR',
  serbia: 'RS',
  greece: 'GR',
  bulgaria: 'BG',
  romania: 'RO',
  ukraine: 'UA',
  estonia: 'EE',
  latvia: 'LV',
  lithuania: 'LT',
  turkey: 'TR',
  türkiye: 'TR',
  israel: 'IL',
  lebanon: 'LB',
  egypt: 'EG',
  india: 'IN',
  pakistan: 'PK',
  china: 'CN',
  taiwan: 'TW',
  japan: 'JP',
  'south korea': 'KR',
  singapore: 'SG',
  vietnam: 'VN',
  australia: 'AU',
  'new zealand': 'NZ',
  canada: 'CA',
  usa: 'US',
  'u.s.a.': 'US',
  'united states': 'US',
  mexico: 'MX',
  brazil: 'BR',
  brasil: 'BR',
  argentina: 'AR',
  chile: 'CL',
  colombia: 'CO',
  'south africa': 'ZA',
  nigeria: 'NG',
  kenya: 'KE',
};

/** The two letters of a country that is written out. */
export function countryCode(text: string): string | undefined {
  return (
    CODES[text.trim().toLowerCase()] ?? (/^[A-Z]{2}$/.test(text) && !STATE.test(text) ? text : undefined)
  );
}

const NO_PLACE = /(?:division|department|abteilung|bereich|team|unit|section|campus|branch|faculty)$/iu;

/** Whether a text may be a place by its form alone: one to four words with capitals, no title, no company. */
export function mayBePlace(text: string): boolean {
  const form =
    /^\p{Lu}[\p{L}.’'-]+(?:[ /-](?:\p{Lu}[\p{L}.’'-]*|am|an|der|de|del|la|sur|upon|on|im|in)){0,3}$/u.test(
      text,
    ) || /^\d{4,5} \p{Lu}[\p{L}.’'-]+$/u.test(text);
  return form && text.length <= 32 && !NO_PLACE.test(text) && titleScore(text) + companyScore(text) === 0;
}

/** A country, a state or a two-letter code: the last part of a place. */
export function isRegion(text: string): boolean {
  return COUNTRY.test(text) || STATE.test(text) || STATE_NAME.test(text) || CODE.test(text);
}

/** Whether a place is known by itself. */
export function isKnownPlace(text: string): boolean {
  return CITY.test(text) || COUNTRY.test(text) || FAR.test(text);
}

/** Whether a text is a city that is known by itself. */
export function isKnownCity(text: string): boolean {
  return CITY.test(text) || /^(?:singapore|hong kong|luxembourg)$/iu.test(text);
}
