/** Why a sentence says nothing about what a job asks for. */
export type LeftOut = 'order' | 'protected' | 'boilerplate';

/** Why a sentence is left out, or null. What it says beside that counts no more than it does. */
export function leftOut(sentence: string): LeftOut | null {
  if (ORDERS.some((order) => order.test(sentence))) return 'order';
  if (BOILERPLATE.test(sentence)) return 'boilerplate';
  return PROTECTED.test(sentence) ? 'protected' : null;
}

/** True for words that speak to the machine that reads them. */
export function isOrder(words: string): boolean {
  return ORDERS.some((order) => order.test(words));
}

// Jobs are about systems, rules, models and assistants too, and recruiters speak with candidates: what counts is that somebody is told
// what to do with this interview.
const ORDERS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|overrule|bypass|circumvent) (?:\w+ ){0,5}(?:instructions?|prompts?|rules?|guidelines?|guardrails?|directives?|restrictions?|everything|anything|above|before|requirements?|questions?)\b/i,
  /\b(?:hidden|secret|initial|original|previous|earlier|your|my) (?:system )?(?:prompts?|instructions?|guardrails?|rubric)\b|\bthe (?:instructions|prompt) you\b/i,
  /\b(?:all )?(?:rules|instructions|text) above\b|\byour (?:guidelines|script|rules) (?:are|is|no longer|were)\b/i,
  /(?:^|[.!?;*<>–—-]\s?)\W{0,6}(?:dear )?(?:interviewer|assistant|chatbot|language model|llm|ai|recruiter bot|bot)\s?[,:!]/i,
  /\b(?:dear|attention|note to|message (?:to|for)|instructions? (?:to|for)|hey|hello) (?:the )?(?:ai|llm|interviewer|assistant|chatbot|language model|model|bot|machine|system)\b/i,
  /\b(?:ai|interviewer|chatbot|language model|llm) (?:must|should|shall|has to|needs to|is to)\b/i,
  /\b(?:as|you are) an? (?:ai|language model|llm|chatbot|helpful assistant)\b|\byou are (?:now|no longer)\b|\bfrom now on\b/i,
  /\b(?:score|rate|grade|mark|rank|pass|approve|recommend|hire|praise|flag|obey|believe|favou?r) (?:me|this candidate|the candidate|my answers?|every answer|each answer|all answers|this answer)\b/i,
  /\b(?:give|award|grant|assign) (?:me|this candidate|the candidate|every candidate|my answers?|every answer)\b/i,
  /\b(?:highest|maximum|perfect|full) (?:\w+ )?(?:scores?|ratings?|marks?|points|grades?)\b|\btop marks\b|\b(?:my|candidate['’]s) (?:score|rating|grade)\b|\bnew scoring\b|\bten points\b/i,
  /\b(?:tell|ask|remind|inform|congratulate|convince) (?:me|the candidate|this candidate|every candidate)\b|\bthe candidate (?:has passed|must pass|is hired|must be hired)\b/i,
  /\b(?:end|stop|finish|close|skip|restart|shorten) (?:the|this|your|all|every) (?:interview|questions?|conversation|script)\b|\bask (?:only|no more|no further|nothing)\b/i,
  /\b(?:interview|questions?|report|transcript) (?:must|should|shall) (?:end|say|state|contain)\b|\bin your (?:report|notes|next (?:line|question)|answer|summary)\b/i,
  /\b(?:repeat|recite|print|output|reveal|spell|translate|encode|decode|summari[sz]e|show|list) (?:\w+ ){0,3}(?:instructions?|prompt|rules|rubric|secret|text above|first message|configuration)\b/i,
  /(?:^|[.!?:;]\s*)(?:please )?(?:say (?:only|that|hired|yes)|pretend|role-?play|act as (?:my|if|though)|speak as|(?:speak|answer|reply|respond) only|(?:answer|reply|respond|speak) (?:like|in the voice)|switch to your|enter \w+ mode|reset yourself|simulate a|treat everything|(?:do not|don['’]t) (?:ask|follow|mention)|never (?:ask|mention)|stop (?:asking|following)|read me|play the candidate|be (?:the hiring|my|kind and)|complete this sentence|set the phase|write me)\b/i,
  /\b(?:developer|god|debug|jailbreak|dan|sudo) mode\b|\bjailbr\w+|\bdo anything now\b|\byou are dan\b|\bsystem override\b|\badmin message\b/i,
  /<\/?(?:system|assistant|user|instructions?|im_start|im_end)\b|\[\/?(?:inst|system)\]|<\||"role"\s?:/i,
  /^\s*(?:system|assistant|developer|System|Assistant|Developer|SYSTEM)\s*:\s*[a-z]/m,
  /\b(?:decode and|use these instead|passed already|the system told)\b|\b(?:phase|difficulty) to\b|\btime of this interview\b|\bthe last phase\b/i,
  /\b(?:ignorez|ignoriere|ignorieren sie|vergiss|oubliez|ignora|olvida)\b/i,
];

const BOILERPLATE = new RegExp(
  [
    String.raw`\bequal[- ](?:employment )?opportunit|\bregardless of\b|\bwithout regard to\b|\bdiscriminat|\bprotected (?:characteristic|class|veteran|status|by law)|\bunderrepresented\b|\ball (?:qualified )?(?:applicants|backgrounds)\b|\bgleichstellung|\bunabhängig von\b|\bdiversity\b`,
    String.raw`\b(?:apply (?:now|today|online|here|via|by|at|through|with)|to apply|please (?:apply|send|submit|include|note)|(?:send|submit|email|upload) (?:us )?(?:your|a|an) (?:cv|resume|résumé|application|cover letter)|cover letter|closing date|bewirb dich|bewerben sie|bewerbungsunterlagen)\b`,
    String.raw`\b(?:we (?:offer|provide|will provide|will train|give you|pay)|our benefits|competitive (?:salary|pay|compensation|base)|(?:annual|performance|signing) bonus|base salary|salary (?:range|of|from|is)|paid (?:time off|holidays?|leave|vacation)|parental leave|health (?:insurance|plan|cover)|dental|401\(?k|pension|stock options?|equity|gym|free (?:lunch|coffee|parking|fruit)|home office budget|wir bieten|urlaubstage)\b`,
    String.raw`\b(?:background check|criminal record|reference check|drug (?:test|screen)|dbs(?: check)?|security clearance|right to work|work (?:permit|authori[sz]ation|visa)|authori[sz]ed to work|eligib(?:le|ility) to work|visa sponsorship|führungszeugnis|privacy (?:policy|notice)|agencies)\b`,
    // A description speaks of "you" and "we"; who says "I" tells of something else.
    String.raw`(?:^|[.!?,;:]\s|\b(?:that|and|what|when|if|as|so)\s)I(?:['’]\w{1,3})?\s[a-z]|\bI (?:am|was|have|will|passed|did|want|can|do|don|think|need|would)\b|\b(?:that|tell|give|let|for|of|with) me\b`,
    String.raw`(?:€|£|\$|\bUSD|\bEUR|\bGBP)\s?\d|\d\s?(?:€|£|\$|k\b)(?!\w)`,
  ].join('|'),
  'i',
);

/** What may not be asked for, where it is said of whoever applies: a children's ward or family law is another matter. */
const PROTECTED = new RegExp(
  [
    String.raw`\b(?:aged?|age(?: group| range| limit)?|alter)(?: is| must be| should be)?(?: of)?:?\s?(?:between |from |under |over |below |above |up to |zwischen |bis )?\d{2}\b|\b\d{2}\s?(?:years? (?:old|of age)|jahre alt)\b|\b(?:under|over|below|above) (?:the age of )?\d{2} years\b|\b(?:maximum|minimum|max|min|upper) age\b|\byoung (?:and (?:\w+ )?)?(?:people|person|candidates?|applicants?|team members?|professionals?|lad(?:y|ies)|m[ae]n|wom[ae]n)\b|\byou(?:['’]re| are) young\b|\brecently retired\b|\bdigital native\b`,
    String.raw`\b(?:citizens?(?! science| services| develop)|citizenship|nationals(?! parks)|nationality|passport holders?|staatsangehörigkeit|(?:by )?birth)\b|\b(?:native[- ]born|born in)\b|\bof \w+ (?:origin|descent|heritage)\b|\b(?:europeans?|americans?|germans?|whites?|locals?) only\b`,
    String.raw`\b(?:christians?|catholics?|protestants?|muslims?|jews|jewish|hindus?|buddhists?|atheists?)\b|\b(?:religious (?:belief|affiliation|conviction)s?|religion|faith(?! in)|church (?:member|attend)\w*|konfession)\b`,
    String.raw`\b(?:(?:good|excellent|perfect|full|robust) (?:physical |mental |general )?health(?! (?:and|&|care|insurance|informat))|no (?:health|medical) (?:problems|issues|conditions)|(?:no|without(?: any)?) (?:physical |mental )?disabilit(?:y|ies)|able-bodied|physically (?:fit|healthy)|non-?smokers?|vaccinat\w+|pregnan\w+|medical (?:history|record) (?:of|must)|height (?:of|at least|weight)|weight proportion\w*|gesundheitszustand)\b`,
    String.raw`\b(?:married|unmarried|single status|marital status|without (?:children|family|kids)|no (?:children|kids|family (?:ties|commitments|obligations))|family (?:status|commitments|planning|circumstances)|childcare commitments|familienstand)\b`,
    String.raw`\b(?:(?:male|female|men|women|gentlemen|ladies)(?: (?:candidates?|applicants?|only|preferred|staff))|(?:candidates?|applicants?) (?:must|should) be (?:male|female|a man|a woman)|heterosexual|gender:? (?:male|female)|good[- ]looking|attractive appearance|with (?:a )?photo(?:graph)?)\b`,
  ].join('|'),
  'i',
);
