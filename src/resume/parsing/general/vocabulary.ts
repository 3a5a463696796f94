/** Words by which the parts of an entry's head are told; what none of them tells is told by its place. */

const word = (source: string) => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}])`, 'iu');

/** What people are called at work, in English, German, French, Spanish, Italian and others. */
const JOB = word(
  'engineer|engineers?|developer|accountant|auditor|agent|representative|salesperson|salesman|cashier|clerk|secretary|receptionist|waiter|waitress|barista|bartender|cook|chef|driver|courier|warehouse (?:worker|operative)|nurse|physician|doctor|pharmacist|paramedic|carer|therapist|psychologist|lawyer|paralegal|solicitor|journalist|editor|writer|copywriter|translator|photographer|illustrator|artist|planner|buyer|recruiter|trader|broker|banker|economist|statistician|mathematician|physicist|chemist|biologist|geologist|surveyor|electrician|mechanic|machinist|welder|plumber|carpenter|foreman|inspector|dispatcher|librarian|coach|trainer|team member|steward|officer cadet|sergeant|captain|lieutenant|programmer|scientist|researcher|research (?:assistant|associate|fellow|intern)|intern|internship|trainee|apprentice|manager|lead|leader|head(?: of)?|director|officer|president|vp|svp|cto|ceo|coo|cio|cofounder|co-founder|founder|founding engineer|owner|partner|principal|consultant|contractor|freelancer|architect|analyst|assistant|associate|fellow|professor|lecturer|teacher|tutor|teaching assistant|instructor|postdoc|post-doc|postdoctoral|doctoral|ph\\.?d\\.? (?:student|candidate|researcher)|student|technician|specialist|administrator|designer|coordinator|supervisor|mentor|volunteer|treasurer|mapper|chair|organi[sz]er|reviewer|member of technical staff|staff|expert|advisor|adviser|strategist|evangelist|technologist|operator|tester|annotator|maintainer|contributor|analyst(?:in)?|programmierer(?:in)?|techniker(?:in)?|referent(?:in)?|assistent(?:in)?|sachbearbeiter(?:in)?|kaufmann|kauffrau|buchhalter(?:in)?|verk[aä]ufer(?:in)?|krankenpfleger(?:in)?|lehrer(?:in)?|meister(?:in)?|auszubildende[r]?|azubi|aushilfe|analyste|technicien(?:ne)?|programmeu(?:r|se)|assistante?|vendeu(?:r|se)|comptable|infirmi(?:er|[eè]re)|professeure?|gestionnaire|conseill(?:er|[eè]re)|animat(?:eur|rice)|coordinat(?:eur|rice)|analista|programador[a]?|t[ée]cnic[oa]|coordinador[a]?|consultor[a]?|administrativ[oa]|auxiliar|asistente|contable|enfermer[oa]|maestr[oa]|vendedor[a]?|gerente|director[a]|camarer[oa]|dependient[ea]|analisti|tecnico|programmatore|impiegat[oa]|commess[oa]|insegnante|praktikant(?:in)?|praktikum|werkstudent(?:in)?|werkstudium|ingenieur(?:in)?|entwickler(?:in)?|softwareentwickler(?:in)?|wissenschaftler(?:in)?|(?:wissenschaftlich\\p{L}*|studentisch\\p{L}*) (?:mitarbeiter(?:in)?|hilfskraft)|mitarbeiter(?:in)?|leiter(?:in)?|teamleiter(?:in)?|berater(?:in)?|gesch[aä]ftsf[uü]hrer(?:in)?|doktorand(?:in)?|hiwi|ing[ée]nieure?|d[ée]veloppeu(?:r|se)|chercheu(?:r|se)|stagiaire|stage|alternan(?:t|te|ce)|doctorante?|responsable|chef(?:fe)? de projet|consultante?|charg[ée]e? de|enseignante?|ingenier[oa]|desarrollador[a]?|investigador[a]?|becari[oa]|pr[aá]cticas|jef[ea]|profesor[a]?|ingegnere|sviluppatore|sviluppatrice|ricercatore|ricercatrice|tirocinante|stagista|responsabile|engenheir[oa]|desenvolvedor[a]?|pesquisador[a]?|estagi[aá]ri[oa]|in[zż]ynier|programista|sta[zż]ysta|onderzoeker|ontwikkelaar|stagiair(?:e)?|m[uü]hendis(?:i)?|(?:старший|молодший|младший|ведущий|провідний|главный|головний) \\p{L}+|инженер\\p{L}*|інженер\\p{L}*|разработчик|розробни[кц]\\p{L}*|программист|програміст\\p{L}*|исследователь\\p{L}*|дослідни[кц]\\p{L}*|научный сотрудник|науковий співробітник|аналитик|аналітик|руководитель|керівник|менеджер|директор|стажёр|стажер|студент(?:ка)?|преподаватель|викладач|истраживач|инжењер|μηχανικός|ερευν[ηή]τ(?:ής|ρια)|προγραμματιστ(?:ής|ρια)|αναλυτ(?:ής|ρια)|διευθυντ(?:ής|ρια)|επικεφαλής|φοιτητ(?:ής|ρια)|מהנדסת?|חוקרת?|מפתחת?|מנהלת?|ראש צוות|ראש קבוצה|מתמחה|סטודנטי?ת?|אנליסטי?ת?|מהנדס(?:ת)? תוכנה|(?:كبير )?(?:ال)?مهندسة?|باحثة?|مطورة?|مديرة?|رئيس قسم|قائد فريق|متدربة?|محللة?|طالبة?',
);
/** German compounds: Softwareingenieur, Bildverarbeitungsentwickler, Projektleiterin. */
const JOB_ENDING =
  /\p{L}(?:ingenieur|entwickler|leiter|forscher|berater|student|wissenschaftler|mitarbeiter)(?:in)?(?!\p{L})/iu;
const RANK = word('senior|sr\\.?|junior|jr\\.?|staff|principal|lead|chief|graduate|associate|interim|deputy');

/** Endings and words of names of companies. */
const LEGAL_FORM =
  /(?:^|[\s,(])(?:gmbh(?: & co\.? kg)?|ag|se|kg|ohg|ug|e\.\s?v\.|inc\.?|corp\.?|corporation|llc|l\.l\.c\.|llp|lp|ltd\.?|limited|plc|pty|co\.|s\.?a\.?s?\.?|sarl|s\.?r\.?l\.?|s\.?p\.?a\.?|b\.?v\.?|n\.?v\.?|ab|a\.?s\.?|aps|oy|oyj|d\.?o\.?o\.?|sp\. ?z ?o\. ?o\.?|a\.?ş\.?|s\.l\.|k\.k\.|kft\.?|zrt\.?|ооо|оао|зао|α\.?ε\.?)$/iu;
const COMPANY = new RegExp(`${LEGAL_FORM.source.slice(0, -1)}(?:$|[\\s,)])`, 'iu');
const ORGANISATION = word(
  'labs?|laborator(?:y|ies|ium)|laboratoire|technolog(?:y|ies)|systems|robotics|solutions|software|group|holdings?|company|companies|corporation|industries|ventures|partners|consulting|institut[eo]?s?|institute of technology|universit\\p{L}+|université|universidad|università|college|school|hochschule|hospital|klinikum|clinic|foundation|stiftung|agency|bureau|office|ministry|department|council|centre|center|research (?:center|centre|institute|group)|academy|society|association|club|start-?up|imaging|optics|vision|analytics|dynamics|motors?|automotive|aerospace|airlines|bank|insurance|media|studios?|networks?|freelance|self-employed|selbstst[aä]ndig|various clients|fraunhofer|max planck|inria|cnrs|dlr|институт|інститут|университет|університет|лаборатория|лабораторія|объединение|об.єднання|компания|компанія|центр|ινστιτούτο|πανεπιστήμιο|εταιρεία|εργαστήριο|מכון|אוניברסיטה|אוניברסיטת|חברת|מעבדת|בע["״]?מ|שירותי|شركة|معهد|جامعة|مختبر|مؤسسة|bosch|siemens|google|alphabet|meta|facebook|apple|amazon|microsoft|nvidia|intel|amd|tesla|waymo|zoox|cruise|uber|lyft|bytedance|baidu|huawei|samsung|sony|qualcomm|arm|ibm|openai|deepmind|spotify|netflix|airbus|boeing|bmw|daimler|mercedes-benz|volkswagen|audi|porsche|continental|zeiss|philips|mobileye|aurora|argo ai',
);

/** How strongly a text looks like a job's title, from 0. */
export function titleScore(text: string): number {
  return (
    (JOB.test(text) || JOB_ENDING.test(text) ? 3 : 0) + (RANK.test(text) ? 1 : 0) - (text.length > 90 ? 2 : 0)
  );
}

/** How strongly a text looks like the name of a company or another employer, from 0. */
export function companyScore(text: string): number {
  return (COMPANY.test(text) ? 3 : 0) + (ORGANISATION.test(text) ? 2 : 0);
}

/** Whether a name ends with its legal form: "Kestrel Vision GmbH". */
export function endsWithLegalForm(text: string): boolean {
  return LEGAL_FORM.test(text);
}

/** A part of a name that belongs to what stands before its comma: "Halcyon Optics, Inc." */
export function isCompanySuffix(text: string): boolean {
  return /^(?:inc|corp|llc|ltd|limited|plc|gmbh|ag|se|s\.?a|s\.?r\.?l|b\.?v|co|llp|lp|pty|ph\.?\s?d|jr|sr|iii?)\.?$/i.test(
    text.trim(),
  );
}

const DEGREE =
  /(?<![\p{L}\d])(?:(?:bachelor|master|doctor)(?:[’']?s?)?(?: degree)?(?: of (?:science|arts|engineering|technology|philosophy|research|business administration|computer science|applied science))?(?: \((?:hons|honours)\))?|(?:joint |integrated |double )?(?:b\.?\s?sc|m\.?\s?sc|b\.?\s?eng|m\.?\s?eng|b\.?\s?tech|m\.?\s?tech|b\.?a|m\.?a|b\.?s|m\.?s|m\.?phil|d\.?phil|ph\.?\s?d|dr\.?-ing|dr\.?\s?rer\.?\s?nat|mba|m\.?res|s\.?m|s\.?b|sc\.?d|msci|meng|beng|mres|dea|dut|bts|deug)\.?(?: \((?:hons|honours)\.?\))?(?![\p{L}])|b\.\s?e\.|m\.\s?e\.|b\.?a\.?sc\.?|m\.?a\.?sc\.?|b\.\s?arch\.?|b\.\s?com\.?|bba|bca|mca|m\.?s\.?e\.?|b\.?s\.?e\.?|associate(?:’s|'s)? degree|engineer(?:’s|'s)? degree|diplomingenieur(?:in)?|fachabitur|fachhochschulreife|master [12]|mast[eè]re|bacharelado|mestrado|doutorado|laurea specialistica|kandidat|civilingen(?:jör|iør)|sivilingeniør|ingenier[oa](?= (?:en|de|in)\b)|ingenier[ií]a(?= (?:en|de|in)\b)|diplom(?:-\p{L}+)?(?: \([a-zäöü]+\))?|diploma|dipl[ôo]me d[’']ing[ée]nieure?|dipl\.?-ing\.?|magister|staatsexamen|abitur|matura|allgemeine hochschulreife|baccalaur[ée]at|licence|licenciatura|licenciado|grado|m[aá]ster|maestr[ií]a|doctorado|doctorat|laurea(?: magistrale| triennale)?|dottorato|in[zż]ynier|magister|high school(?: diploma)?|a[- ]levels?|gcse|postdoc|exchange (?:semester|year|student)|erasmus|visiting student|semester abroad|auslandssemester|promotion|doctorate|minor|nanodegree|certificate)(?![\p{L}])\.?/iu;
const SCHOOL = word(
  'universit\\p{L}+|université|universidad|università|universidade|uniwersytet|universiteit|univerzita|üniversitesi|university|college|school|schule|gymnasium|lyc[ée]e|liceo|hochschule|fachhochschule|institute?o?s?|institut|polytechni\\p{L}+|politechnika|politecnico|polytechnic|academy|akademie|école|ecole|escuela|escola|scuola|faculty|eth|epfl|mit|tum?|rwth|kit|kth|ucl|caltech|stanford|berkeley|harvard|oxford|cambridge|cmu|nyu|uc \\p{L}+|iit|iiit|nit|iisc|bits|technion|cornell|princeton|yale|purdue|georgia tech|virginia tech|penn state|ucla|ucsd|usc|nus|ntu|kaist|postech|hkust|tsinghua|dtu|ntnu|agh|anu|unsw|eth|ensta|ensae|ensimag|insa|enpc|ponts paristech|centralesup[ée]lec|t[ée]l[ée]com|inp|supa[ée]ro|upc|upm|lmu|fau|ku leuven|vub|ulb|vu amsterdam|cuni|čvut|sorbonne|sapienza|caltech|metu|iut|oth|fh|htl|htwk|haw|dhbw',
);
/** What one studies: words of the names of fields. */
const FIELD = word(
  'sciences?|engineering|computer|computing|computational|informati\\p{L}+|mathemati\\p{L}+|physi\\p{L}+|robotics|robotik|mechatroni\\p{L}+|electr\\p{L}+|elektro\\p{L}+|statistic\\p{L}*|statistik|learning|intelligence|vision|visual|imaging|photonics|optics|optik|geodesy|systems|mechanic\\p{L}*|maschinenbau|chemistry|biology|economics|signal|data|ing[ée]nierie|ingegneria|ingenier[ií]a|engenharia|informatique|math[ée]matiques|physique|studies|management|design|arts|psychology|philosophy|software|telecom\\p{L}*|autom\\p{L}+|technology|technik',
);

/** The first degree in a text, with where it stands. */
export function findDegree(text: string): { readonly text: string; readonly index: number } | undefined {
  const match = DEGREE.exec(text);
  return match ? { text: match[0].trim(), index: match.index } : undefined;
}

/** How strongly a text looks like a field of study, from 0: each word that says so counts. */
export function fieldScore(text: string): number {
  return text.split(/\s+/).filter((part) => FIELD.test(part)).length;
}

/** How strongly a text looks like a school or university, from 0. */
export function schoolScore(text: string): number {
  return SCHOOL.test(text) ? 3 : 0;
}
