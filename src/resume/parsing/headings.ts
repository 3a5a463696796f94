import type { ResumeSection } from '#content/resume';

/** What a heading says that the lines under it are. */
export type SectionKind = ResumeSection | 'summary' | 'contact' | 'other';

/** Headings of our own templates, letter for letter. */
export const OWN_HEADINGS: Readonly<Record<string, SectionKind>> = {
  Summary: 'summary',
  Experience: 'work',
  Projects: 'projects',
  Education: 'education',
  Skills: 'skills',
  Publications: 'publications',
  Awards: 'awards',
  Certificates: 'certificates',
  Volunteering: 'volunteer',
  Languages: 'languages',
  Interests: 'interests',
  References: 'references',
  Clearances: 'clearances',
};

/** Words of headings in English, German, French, Spanish, Italian, Portuguese, Dutch and Polish; without accents. */
const VOCABULARY: Readonly<Record<SectionKind, string>> = {
  volunteer:
    'volunteering|volunteer|volunteer work|volunteer experience|volunteering experience|community|community service|community involvement|social engagement|outreach|ehrenamt|ehrenamtliche tatigkeit|ehrenamtliches engagement|engagement|benevolat|engagement associatif|voluntariado|volontariato|vrijwilligerswerk|wolontariat',
  work: 'experience|work|work experience|professional experience|relevant experience|industry experience|research experience|engineering experience|teaching experience|employment|employment history|work history|career|career history|professional background|professional history|career summary|positions|positions held|jobs|where i ve worked|where i have worked|where i worked|what i ve done|what i have done|my work|internships|internship|internship experience|work and research experience|industry|appointments|academic appointments|professional appointments|berufserfahrung|beruflicher werdegang|berufliche erfahrung|berufspraxis|praxiserfahrung|praktische erfahrung|werdegang|praktika|experience professionnelle|experiences professionnelles|experiences|parcours professionnel|emplois|stages|experiencia|experiencia profesional|experiencia laboral|trayectoria profesional|historial laboral|esperienza|esperienze|esperienza professionale|esperienza lavorativa|esperienze lavorative|experiencia de trabalho|werkervaring|doswiadczenie|doswiadczenie zawodowe|deneyim|is deneyimi',
  projects:
    'projects|project|selected projects|personal projects|key projects|side projects|project experience|academic projects|technical projects|notable projects|research projects|open source|open source projects|open source contributions|open source software|software|portfolio|things i ve built|things i have built|what i ve built|what i have built|selected work|projekte|projektarbeit|ausgewahlte projekte|projets|projets personnels|realisations|proyectos|proyectos personales|progetti|projetos|projecten|projekty|projeler',
  education:
    'education|academic background|education and training|academic history|academic qualifications|educational background|qualifications|degrees|studies|where i studied|where i ve studied|training|schooling|ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|akademischer werdegang|schule und studium|formation|formations|etudes|parcours academique|diplomes|educacion|formacion|formacion academica|estudios|titulacion|istruzione|istruzione e formazione|formazione|formacao|formacao academica|educacao|opleiding|opleidingen|wyksztalcenie|edukacja|egitim',
  skills:
    'skills|technical skills|core skills|key skills|skill set|skillset|skills and tools|skills and technologies|technical proficiencies|technical expertise|technologies|tools|tools and technologies|tech stack|technical stack|expertise|areas of expertise|core competencies|competencies|competences|programming|programming skills|computer skills|it skills|toolbox|what i know|what i use|technical toolkit|technical knowledge|strengths|proficiencies|digital skills|hard skills|kenntnisse|fahigkeiten|fachkenntnisse|kompetenzen|it kenntnisse|edv kenntnisse|technische kenntnisse|technische fahigkeiten|kenntnisse und fahigkeiten|faehigkeiten|competences techniques|competences informatiques|outils|habilidades|habilidades tecnicas|competencias|competencias tecnicas|conocimientos|conocimientos tecnicos|aptitudes|competenze|competenze tecniche|capacita|vaardigheden|umiejetnosci|beceriler|yetenekler',
  publications:
    'publications|selected publications|publication|papers|selected papers|research papers|peer reviewed publications|conference papers|journal articles|journal papers|articles|preprints|patents|patents and publications|publications and patents|scientific publications|publications and talks|writing|what i ve published|publikationen|veroffentlichungen|ausgewahlte publikationen|articles scientifiques|publicaciones|pubblicazioni|publicacoes|publicaties|publikacje|yayinlar',
  awards:
    'awards|honors|honours|awards and honors|honors and awards|awards and honours|honours and awards|achievements|awards and achievements|scholarships|scholarships and awards|fellowships|grants|prizes|distinctions|accomplishments|recognition|key achievements|auszeichnungen|preise|stipendien|auszeichnungen und stipendien|ehrungen|prix|prix et distinctions|bourses|recompenses|premios|premios y reconocimientos|reconocimientos|becas|logros|premi|riconoscimenti|premi e riconoscimenti|premiacoes|onderscheidingen|nagrody|oduller',
  certificates:
    'certificates|certifications|certification|certificate|licenses|licenses and certifications|licences and certifications|certifications and licenses|courses|courses and certifications|professional certifications|professional development|courses and training|online courses|continuing education|trainings|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|lehrgange|certificats|certificaciones|cursos|cursos y certificaciones|certificazioni|certificacoes|corsi|certificaten|cursussen|certyfikaty|kursy|sertifikalar',
  languages:
    'languages|language|language skills|spoken languages|languages spoken|sprachen|sprachkenntnisse|langues|langues parlees|idiomas|lenguas|lingue|linguas|competenze linguistiche|talen|talenkennis|jezyki|jezyki obce|diller',
  interests:
    'interests|hobbies|hobbies and interests|interests and hobbies|personal interests|activities|activities and interests|extracurricular activities|passions|outside work|interessen|hobbys|hobbys und interessen|freizeit|centres d interet|loisirs|interets|intereses|aficiones|interessi|hobby|interesses|hobby s|zainteresowania|ilgi alanlari',
  references:
    'references|referees|recommendations|testimonials|what others say|referenzen|empfehlungen|recommandations|referencias|referenze|referenties|referencje|referanslar',
  clearances:
    'clearances|clearance|security clearance|security clearances|sicherheitsuberprufung|habilitations|habilitation',
  summary:
    'summary|profile|about|about me|professional summary|professional profile|executive summary|personal profile|personal statement|objective|career objective|career profile|overview|introduction|statement|research statement|bio|biography|who i am|in brief|at a glance|in short|profil|kurzprofil|uber mich|ueber mich|zusammenfassung|personliches profil|berufsziel|resume|a propos|a propos de moi|profil professionnel|presentation|objectif|perfil|perfil profesional|sobre mi|resumen|extracto|objetivo|profilo|sommario|presentazione|chi sono|resumo|sobre mim|profiel|over mij|samenvatting|o mnie|podsumowanie|hakkimda|ozet',
  contact:
    'contact|contacts|get in touch|reach me|contact information|contact details|contact info|contact me|personal information|personal details|personal data|details|links|profiles|social|online|find me online|on the web|kontakt|kontaktdaten|personliche daten|personliche angaben|zur person|coordonnees|contacto|datos personales|datos de contacto|liens|enlaces|contatti|dati personali|informazioni personali|contato|contactgegevens|persoonlijke gegevens|dane kontaktowe|dane osobowe|iletisim',
  other:
    'talks|invited talks|selected talks|talks and presentations|presentations|teaching|academic service|professional service|service|reviewing|memberships|professional memberships|affiliations|professional affiliations|additional information|miscellaneous|other|activities and memberships|leadership|supervision|funding|vortrage|lehre|mitgliedschaften|sonstiges|divers|conferences|otros|docencia|altro|overige|inne|hobby projects and others|research interests|coursework|relevant coursework|driving licence|fuhrerschein|permis',
};

const KIND_OF = new Map<string, SectionKind>(
  Object.entries(VOCABULARY).flatMap(([kind, words]) =>
    words.split('|').map((word) => [word, kind as SectionKind] as const),
  ),
);

/** Words that tell the kind of a longer heading: "Selected Publications and Talks". */
const KEYWORDS: readonly (readonly [RegExp, SectionKind])[] = [
  [/\b(?:volunteer\w*|ehrenamt\w*|benevolat|voluntariado)\b/, 'volunteer'],
  [
    /\b(?:publications?|papers|publikationen|veroffentlichungen|patents?|publicaciones|articles)\b/,
    'publications',
  ],
  [/\b(?:projects?|projekte|projets|proyectos|progetti|open source)\b/, 'projects'],
  [
    /\b(?:education|ausbildung|studium|formation|formacion|educacion|istruzione|academic background)\b/,
    'education',
  ],
  [
    /\b(?:experience|employment|worked|berufserfahrung|experiencia|experiences?|esperienza|work history|career)\b/,
    'work',
  ],
  [/\b(?:languages|sprachen|langues|idiomas)\b/, 'languages'],
  [
    /\b(?:skills?|technologies|tools|kenntnisse|fahigkeiten|competences|habilidades|expertise|competencies|stack)\b/,
    'skills',
  ],
  [/\b(?:awards?|honou?rs|scholarships|fellowships|auszeichnungen|prizes|achievements)\b/, 'awards'],
  [/\b(?:certifi\w+|licen[sc]es|courses|zertifikate|weiterbildung\w*)\b/, 'certificates'],
  [/\b(?:interests|hobbies|hobbys|activities)\b/, 'interests'],
  [/\b(?:references|referees|referenzen)\b/, 'references'],
  [/\bclearances?\b/, 'clearances'],
  [/\b(?:summary|profile|profil|about|objective)\b/, 'summary'],
  [/\b(?:contact|kontakt)\b/, 'contact'],
];

/** A heading as it is looked up: lower case, no accents, no marks, "&" and "+" as "and". */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replace(/[&+/]/g, ' and ')
    .replace(/^[\s\d.)ivx]{0,5}[.)]\s/u, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** The section that a line begins when its words are exactly those of a heading. */
export function headingKind(text: string): SectionKind | undefined {
  if (text.length > 60) return undefined;
  const words = folded(text);
  const whole = KIND_OF.get(words) ?? KIND_OF.get(words.replace(/ (?:und|et|y|e|i|en) /g, ' and '));
  if (whole !== undefined) return whole;
  // "Education and certifications": each part is a heading; the first says what comes first.
  const parts = words.split(/ (?:and|und|et|y|e) /);
  const kinds = parts.map((part) => KIND_OF.get(part));
  return parts.length > 1 && kinds.every(Boolean) ? kinds[0] : undefined;
}

/** The section of a line that looks like a heading, by any telling word in it; "other" where there is none. */
export function headingKindByWord(text: string): SectionKind {
  const words = folded(text);
  return headingKind(text) ?? KEYWORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}
