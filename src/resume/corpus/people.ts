/** Invented people and places, in the scripts that the bundled fonts draw. */
export interface Writing {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly companies: readonly string[];
  readonly cities: readonly {
    readonly city: string;
    readonly region?: string;
    readonly countryCode: string;
  }[];
  /** What people are called at work; the usual English titles where there are none. */
  readonly positions: readonly string[];
  /** Sentences in this script, for bullets and summaries. */
  readonly sentences: readonly string[];
}

const LATIN: Writing = {
  given: [
    'Łukasz',
    'Şeyma',
    'Ágnes',
    'Günther',
    'Zoë',
    'Siobhán',
    'Jean-Baptiste',
    'Nguyễn Thị',
    'Øyvind',
    'Iñigo',
    'Maria',
    'Priya',
    'Kwame',
    'Ștefan',
    'Đorđe',
    'Þóra',
    'Anna-Lena',
    'Xiomara',
    'Wei',
    'Tom',
    "D'Arcy",
    'Ms. Ngozi',
    'José María',
  ],
  family: [
    'Wiśniewski',
    'Şahin',
    'Kovács-Erdős',
    'Weiß',
    "O'Neill",
    'Åström',
    'Núñez',
    'Ångerman',
    'Çelik',
    'Dvořák',
    'Žižka',
    'Ferreira da Silva e Albuquerque',
    'van den Berg',
    'Smith',
    'Müller-Lüdenscheidt',
    'Đặng',
    'Guðmundsdóttir',
    'Li',
    'Ramanathan-Venkatasubramanian',
    'Ćosić',
    'Ö',
    'MacIntyre III',
    'Ionescu, Ph.D.',
  ],
  companies: [
    'Kestrel Vision GmbH',
    'Halcyon Optics, Inc.',
    'Lumière & Fils S.A.',
    'Brightfield Labs',
    'Ofelia Robotics Sp. z o.o.',
    'Nordlicht Automotive SE',
    'Sable & Finch',
    'Project Experience Ltd',
    'Quanta-Mapping (Zürich) AG',
    'Årlig Syn AB',
    'Institut für Sensorik und Bildverarbeitung',
    'Publications Office of Velmora',
    'Ünal Görüntüleme A.Ş.',
    '3D/4D Imaging',
    'Freelance',
    'Self-employed',
    'Université de Montclair — Laboratoire de vision',
    'Tern',
    'Delta.Eye',
    'Vision|Works',
    'The Consolidated Company for Autonomous Agricultural Machinery and Remote Sensing Services of the Northern Counties',
  ],
  cities: [
    { city: 'Zürich', countryCode: 'CH' },
    { city: 'Łódź', region: 'Łódzkie', countryCode: 'PL' },
    { city: 'San José', region: 'California', countryCode: 'US' },
    { city: 'São Paulo', region: 'SP', countryCode: 'BR' },
    { city: 'Saint-Étienne', countryCode: 'FR' },
    { city: 'Ås', region: 'Akershus', countryCode: 'NO' },
    { city: "L'Aquila", region: 'Abruzzo', countryCode: 'IT' },
  ],
  positions: [],
  sentences: [],
};

const GREEK: Writing = {
  given: ['Νίκος', 'Ελένη', 'Παναγιώτης', 'Σοφία'],
  family: ['Παπαδόπουλος', 'Οικονόμου', 'Καραγιάννη'],
  companies: ['Όραση Α.Ε.', 'Ινστιτούτο Ρομποτικής Αθηνών'],
  cities: [{ city: 'Θεσσαλονίκη', region: 'Μακεδονία', countryCode: 'GR' }],
  positions: ['Μηχανικός υπολογιστικής όρασης', 'Ερευνητής'],
  sentences: [
    'Ανέπτυξα ανιχνευτή ελαττωμάτων με mAP 0,91 σε 120.000 εικόνες',
    'Μείωσα τον χρόνο απόκρισης από 60 σε 20 ms με INT8',
    'Καθοδήγησα ομάδα τεσσάρων μηχανικών',
  ],
};

const CYRILLIC: Writing = {
  given: ['Иван', 'Ольга', 'Олексій', 'Živko Живко', 'Юлія'],
  family: ['Петров', 'Щербакова', 'Їжакевич', 'Ђорђевић'],
  companies: ['ООО «Зрение»', 'Інститут кібернетики', 'Научно-производственное объединение «Оптика»'],
  cities: [
    { city: 'Київ', countryCode: 'UA' },
    { city: 'Београд', countryCode: 'RS' },
  ],
  positions: ['Инженер компьютерного зрения', 'Старший розробник C++'],
  sentences: [
    'Разработал детектор дефектов: точность 94 % на 1,2 млн изображений',
    'Сократил задержку с 60 до 20 мс за счёт INT8 и TensorRT',
    'Побудував конвеєр розмітки для 40 розмітників',
  ],
};

const HEBREW: Writing = {
  given: ['שרה', 'יונתן', 'נועה'],
  family: ['כהן', 'בן-דוד', 'לוי'],
  companies: ['ראייה ממוחשבת בעמ', 'מכון חזון'],
  cities: [{ city: 'חיפה', countryCode: 'IL' }],
  positions: ['מהנדס ראייה ממוחשבת', 'ראש צוות AI', 'חוקר'],
  sentences: [
    'פיתחתי גלאי פגמים לקו הייצור ב־PyTorch והעליתי את mAP@0.5 מ־41.2 ל־47.9',
    'קיצרתי את זמן ההסקה מ־60 ל־20 ms בעזרת TensorRT (INT8)',
    'הובלתי צוות של ארבעה מהנדסים',
    'בניתי מערכת תיוג עבור מצלמות תעשייתיות: 1,250,000 תמונות, 14 מחלקות',
    'כיילתי 12 מצלמות סטריאו (שגיאה קטנה מ־0.3 מ"מ) וכתבתי על כך מאמר שהוצג בכנס, יחד עם שלושה עמיתים מן המעבדה לרובוטיקה',
  ],
};

const ARABIC: Writing = {
  given: ['محمد', 'ليلى', 'يوسف'],
  family: ['الحداد', 'بن علي', 'منصور'],
  companies: ['شركة الرؤية الذكية', 'معهد الروبوتات'],
  cities: [{ city: 'بيروت', countryCode: 'LB' }],
  positions: ['مهندس رؤية حاسوبية', 'قائد فريق', 'باحث أول (PyTorch)'],
  sentences: [
    'طورت كاشفا للعيوب في خط الإنتاج باستخدام PyTorch ورفعت الدقة من 41.2 إلى 47.9',
    'قللت زمن الاستدلال من 60 إلى 20 ms بلا أجهزة جديدة (INT8)',
    'قدت فريقا من أربعة مهندسين',
    'بنيت نظام وسم للصور الصناعية: 1,250,000 صورة',
    'عايرت 12 كاميرا مجسمة (الخطأ أقل من 0.3 mm) وكتبت عن ذلك مقالا عرض في المؤتمر مع ثلاثة من الزملاء في معهد الروبوتات',
  ],
};

export const WRITINGS = { latin: LATIN, greek: GREEK, cyrillic: CYRILLIC, hebrew: HEBREW, arabic: ARABIC };
export type WritingName = keyof typeof WRITINGS;
