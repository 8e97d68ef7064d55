import { folded } from './line.ts';
import { TOWNS } from './towns.ts';

/** True when a text names a place and nothing else: a city with state or country, a known city, "Remote". */
export function isPlace(text: string): boolean {
  // "Acme (Berlin, Germany)" names more than a place.
  const outside = /^([^()[\]]*\S)\s*[([]/.exec(text)?.[1];
  return (outside === undefined || isPlaceAlone(outside)) && isPlaceAlone(text);
}

function isPlaceAlone(text: string): boolean {
  const plain = text
    .replaceAll(/[()[\]]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (plain.length < 2 || plain.length > 70 || /[@:;!?]|https?/.test(plain)) return false;
  const several = plain.split(/\s(?:&|and|or)\s|\s?[/|]\s?/);
  if (several.length > 1) return several.every((part) => isPlace(part));
  if (WORKPLACE.test(plain) || AREA.test(plain)) return true;
  const pieces = plain.split(/\s*,\s*|\s+(?:[–—-]|--)\s+/).filter((piece) => piece !== '');
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return isKnown(last) || isCityAndState(last);
  if (WORKPLACE.test(last)) return isPlace(pieces.slice(0, -1).join(', '));
  return arePlacePieces(pieces.slice(0, -1), last);
}

/** An unknown name before a country may be a town; before a town it is something else ("Acme, Lyon, France"). */
function arePlacePieces(before: readonly string[], last: string): boolean {
  if (before.length > 3 || [...before, last].some((piece) => piece.split(' ').length > 4)) return false;
  if (!before.every((piece) => isPlaceWord(piece))) return false;
  const isRegionLast = isRegion(last, true);
  if (before.length === 1 && isRegionLast) return true;
  return (isRegionLast || isCity(last)) && isKnown(before[0] ?? '');
}

/** True for places as `isPlace`, and for a part of a town before it ("Mapo-gu, Seoul, Korea"). */
export function isAddress(text: string): boolean {
  const pieces = text.split(/\s*,\s*/);
  return isPlace(text) || (pieces.length > 2 && isPlaceWord(pieces[0] ?? '') && isPlace(pieces.slice(1).join(', ')));
}

/** True for towns and regions known by name. */
function isKnown(name: string): boolean {
  return isCity(name) || isRegion(name, false);
}

/** Parts a text from the place it ends with: "Acme, Berlin, Germany" → "Acme" and "Berlin, Germany". */
export function splitPlace(text: string): { rest: string; place: string | null } {
  const [, inFront = '', inBrackets = ''] = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/.exec(text) ?? [];
  if (inBrackets !== '' && isPlace(inBrackets)) return inFrontOf(inBrackets, trimmed(inFront));
  const splits = [...text.matchAll(/\s*,\s+|\s+(?:[–—|·•/-]|--)\s+|\s*\|\s*/g)]
    .map((mark) => ({ rest: trimmed(text.slice(0, mark.index)), place: text.slice(mark.index + mark[0].length) }))
    .filter(({ rest, place }) => rest !== '' && isPlace(place));
  // The longest place wins, but something must be left that is no place itself.
  const whole = splits.find(({ rest, place }) => !isPlace(`${rest.split(/,\s*/).at(-1) ?? ''}, ${place}`));
  return whole ?? splits[0] ?? behindFirm(text);
}

/** "Radisson Blu, Oradea (Romania)": the town before the country in brackets belongs to the place, known or not. */
function inFrontOf(country: string, text: string): { rest: string; place: string } {
  const [, rest, town] = /^(.*\S),\s+(\p{Lu}[\p{L}.'’ -]{1,30})$/u.exec(text) ?? [];
  const isTown = rest !== undefined && town !== undefined && isRegion(country, true) && isPlaceWord(town);
  return isTown ? { rest, place: `${town}, ${country}` } : { rest: text, place: country };
}

/** "Donauwerk GmbH & Co. KG, Neustadt": what stands behind the form of a firm is where it is. */
function behindFirm(text: string): { rest: string; place: string | null } {
  const [, rest, place] =
    /^(.*\s(?:inc|llc|ltd|gmbh|corp|plc|ag|kg|s\.?a|s\.?p\.?a|s\.?r\.?l|s\.?l|b\.?v|n\.?v|a\.?s|sp\. z o\. ?o|sarl|sas|oy|ab|llp)\.?),\s(\p{Lu}[\p{L}.' -]{2,30})$/iu.exec(
      text,
    ) ?? [];
  return rest !== undefined && place !== undefined && isPlaceWord(place)
    ? { rest, place }
    : { rest: text, place: null };
}

function trimmed(text: string): string {
  return text.replaceAll(/[\s,|–—-]+$/g, '').trim();
}

const WORKPLACE =
  /^(?:fully |100% )?(?:remote|hybrid|on-?site|in-person|home ?office|télétravail|teletrabajo)(?:[ ,]+(?:remote|hybrid|work|position|us|usa|uk|eu|europe|worldwide|global))*$/i;
const AREA = /^(?:greater )?[\p{Lu}][\p{L}.' -]+ (?:bay area|metropolitan area|metro area|metroplex|area|region)$/iu;

function isRegion(text: string, isAfterCity: boolean): boolean {
  const plain = text
    .replace(/\s+(?:\d{4,6}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/, '')
    .replace(/\.$/, '');
  if (isAfterCity && STATE_CODES.has(plain)) return true;
  return REGIONS.has(folded(plain).replaceAll('.', '').trim()) || REGIONS.has(folded(plain).replaceAll(/[.\s]/g, ''));
}

function isCity(text: string): boolean {
  return CITIES.has(
    folded(text)
      .replaceAll('.', '')
      .replace(/^\d{4,6}\s+/, '')
      .replace(/\s+\d{1,6}$/, '')
      .trim(),
  );
}

function isCityAndState(text: string): boolean {
  const found = /^(.+)\s+([A-Z]{2})(?:\s+\d{5})?$/.exec(text);
  return found?.[1] !== undefined && found[2] !== undefined && STATE_CODES.has(found[2]) && isCity(found[1]);
}

function isPlaceWord(piece: string): boolean {
  return (
    /^(?:\d{4,6}\s+)?[\p{Lu}][\p{L}.'’ -]*$/u.test(piece) && !COMPANY_FORM.test(piece) && !COMPANY_WORD.test(piece)
  );
}

const COMPANY_FORM = /\b(?:inc|llc|ltd|gmbh|corp|co|plc|ag|sa|bv|llp|pty)\b\.?$/i;
const COMPANY_WORD =
  /\b(?:university|college|institute|bank|group|labs?|technologies|solutions|software|systems|engineer(?:ing)?|developer|manager|analyst|intern|director|consult\w+|department|team|officer|assistant|designer|school|hospital)\b/i;

const STATE_CODES = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR ON QC BC AB MB SK NS NB NL NSW VIC QLD WA SA TAS ACT UK US USA UAE EU DE FR ES IT NL CH AT BE SE NO DK FI IE PT PL CZ IN CN JP KR SG BR MX'.split(
    ' ',
  ),
);

const REGIONS = new Set(
  `alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,district of columbia,washington dc,ontario,quebec,british columbia,alberta,manitoba,saskatchewan,nova scotia,new south wales,victoria,queensland,england,scotland,wales,northern ireland,bavaria,bayern,hessen,catalonia,karnataka,maharashtra,tamil nadu,telangana,kerala,gujarat,punjab,haryana,uttar pradesh,west bengal,rajasthan,guangdong,
usa,us,united states,united states of america,uk,united kingdom,great britain,ireland,republic of ireland,canada,mexico,brazil,brasil,argentina,chile,colombia,peru,uruguay,ecuador,venezuela,costa rica,panama,germany,deutschland,austria,osterreich,switzerland,schweiz,suisse,france,belgium,belgique,netherlands,the netherlands,nederland,luxembourg,spain,espana,portugal,italy,italia,greece,cyprus,malta,sweden,sverige,norway,norge,denmark,danmark,finland,iceland,estonia,latvia,lithuania,poland,polska,czech republic,czechia,slovakia,slovenia,hungary,romania,bulgaria,croatia,serbia,bosnia and herzegovina,albania,north macedonia,montenegro,ukraine,belarus,moldova,russia,russian federation,turkey,turkiye,georgia,armenia,azerbaijan,kazakhstan,uzbekistan,israel,palestine,jordan,lebanon,egypt,saudi arabia,uae,united arab emirates,qatar,kuwait,bahrain,oman,iran,iraq,india,pakistan,bangladesh,sri lanka,nepal,china,pr china,p r china,hong kong,taiwan,japan,south korea,korea,republic of korea,skorea,s korea,singapore,malaysia,indonesia,philippines,thailand,vietnam,viet nam,cambodia,myanmar,mongolia,australia,new zealand,south africa,nigeria,kenya,ghana,ethiopia,uganda,tanzania,rwanda,morocco,tunisia,algeria,senegal,cameroon,zambia,zimbabwe,botswana,mauritius,worldwide,europe,asia,emea,apac`
    .split(',')
    .map((word) => word.trim()),
);

const CITIES = new Set([
  ...TOWNS.map((town) => folded(town).replaceAll('.', '')),
  ...`new york,new york city,nyc,los angeles,chicago,houston,phoenix,philadelphia,san antonio,san diego,dallas,san jose,austin,jacksonville,fort worth,columbus,charlotte,san francisco,indianapolis,seattle,denver,boston,el paso,nashville,detroit,portland,las vegas,memphis,louisville,baltimore,milwaukee,albuquerque,tucson,fresno,sacramento,kansas city,atlanta,omaha,raleigh,durham,miami,oakland,minneapolis,tulsa,tampa,cleveland,pittsburgh,cincinnati,st louis,saint louis,orlando,honolulu,buffalo,salt lake city,richmond,rochester,madison,palo alto,mountain view,menlo park,sunnyvale,santa clara,cupertino,redmond,bellevue,cambridge,brooklyn,manhattan,redwood city,boulder,arlington,hartford,newark,jersey city,santa monica,irvine,ann arbor,ithaca,princeton,berkeley,stanford,
toronto,montreal,vancouver,ottawa,calgary,edmonton,winnipeg,waterloo,halifax,mexico city,guadalajara,monterrey,sao paulo,rio de janeiro,brasilia,belo horizonte,curitiba,porto alegre,recife,buenos aires,cordoba,santiago,bogota,medellin,lima,quito,montevideo,caracas,san juan,
london,manchester,birmingham,leeds,bristol,edinburgh,glasgow,liverpool,oxford,cardiff,belfast,sheffield,nottingham,brighton,reading,dublin,cork,galway,paris,lyon,marseille,toulouse,nice,nantes,bordeaux,lille,strasbourg,grenoble,montpellier,rennes,berlin,munich,munchen,muenchen,hamburg,cologne,koln,koeln,frankfurt,frankfurt am main,stuttgart,dusseldorf,leipzig,dresden,hannover,nuremberg,nurnberg,karlsruhe,heidelberg,aachen,bonn,mannheim,vienna,wien,graz,salzburg,linz,zurich,geneva,geneve,basel,bern,lausanne,lugano,amsterdam,rotterdam,utrecht,eindhoven,the hague,delft,groningen,brussels,antwerp,ghent,leuven,madrid,barcelona,valencia,sevilla,seville,bilbao,malaga,zaragoza,lisbon,lisboa,porto,rome,roma,milan,milano,turin,torino,naples,napoli,bologna,florence,firenze,venice,athens,thessaloniki,stockholm,gothenburg,goteborg,malmo,uppsala,lund,oslo,bergen,trondheim,copenhagen,kobenhavn,aarhus,odense,helsinki,espoo,tampere,turku,reykjavik,tallinn,tartu,riga,vilnius,kaunas,warsaw,warszawa,krakow,cracow,wroclaw,gdansk,poznan,lodz,katowice,prague,praha,brno,bratislava,budapest,bucharest,cluj-napoca,iasi,timisoara,sofia,plovdiv,zagreb,split,ljubljana,belgrade,novi sad,kyiv,kiev,lviv,kharkiv,odesa,odessa,minsk,moscow,saint petersburg,st petersburg,istanbul,ankara,izmir,tbilisi,yerevan,baku,almaty,tashkent,
tel aviv,jerusalem,haifa,amman,beirut,cairo,alexandria,riyadh,jeddah,dubai,abu dhabi,doha,kuwait city,manama,muscat,tehran,bangalore,bengaluru,mumbai,delhi,new delhi,hyderabad,chennai,pune,kolkata,ahmedabad,gurgaon,gurugram,noida,jaipur,kochi,coimbatore,chandigarh,indore,lucknow,pilani,karachi,lahore,islamabad,dhaka,colombo,kathmandu,beijing,shanghai,shenzhen,guangzhou,hangzhou,chengdu,nanjing,wuhan,xian,suzhou,hong kong,taipei,hsinchu,tokyo,osaka,kyoto,yokohama,nagoya,fukuoka,sapporo,seoul,busan,incheon,daejeon,pohang,pangyo,singapore,kuala lumpur,penang,jakarta,bandung,surabaya,manila,cebu,makati,bangkok,hanoi,ho chi minh city,ho chi minh,da nang,sydney,melbourne,brisbane,perth,adelaide,canberra,auckland,wellington,christchurch,johannesburg,cape town,pretoria,durban,lagos,abuja,nairobi,accra,addis ababa,kampala,kigali,casablanca,rabat,tunis,algiers,dakar,remote`
    .split(',')
    .map((word) => word.trim()),
]);
