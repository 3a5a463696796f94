import type { Resume } from '#content/resume';

/** Invented people, one for each thing that can go wrong on a page. */
const job = (i: number): NonNullable<Resume['work']>[number] => ({
  name: ['Meridian Optics', 'Halbmond Robotics GmbH', 'Tessellate Imaging', 'Northlight Vision'][i % 4]!,
  position: ['Staff Computer Vision Engineer', 'Senior Perception Engineer', 'Computer Vision Engineer'][
    i % 3
  ]!,
  location: ['Zürich, Switzerland', 'Kraków, Poland', 'Remote', 'Lyon, France'][i % 4]!,
  startDate: `${2022 - 2 * i}-0${1 + (i % 9)}`,
  ...(i === 0 ? {} : { endDate: `${2024 - 2 * i}-0${1 + (i % 9)}` }),
  ...(i % 2 === 0 ? { url: 'https://meridian-optics.example' } : {}),
  summary:
    'Owned detection and tracking for an inspection line of twelve cameras, from the choice of sensors to the service that plant staff call at night.',
  highlights: [
    'Cut p95 latency of the detector from 61 ms to 19 ms on a Jetson AGX Orin by INT8 post-training quantisation in TensorRT; mAP@0.5:0.95 went from 48.3 to 47.9 on the 12,400 frames held out.',
    'Built the labelling loop that chose 3 % of 1.1 million frames, and raised recall on scratches under 8 px from 71 % to 86 % at the same precision.',
    'Led four engineers; wrote the on-call handbook.',
    'Replaced a home-made tracker with ByteTrack-style association/re-identification and halved identity switches (IDF1 72.4 → 81.0).',
  ],
});

export const senior: Resume = {
  basics: {
    name: 'Łukasz Şahin',
    label: 'Senior Computer Vision Engineer',
    email: 'lukasz.sahin@example.org',
    phone: '+41 44 555 01 23',
    url: 'https://lukasz.example.org',
    summary:
      'Eight years of detection, tracking and calibration in products that run on the edge. I measure first, and I like the unglamorous half of the work: data, thresholds, failure analysis.',
    location: { postalCode: '8005', city: 'Zürich', region: 'ZH', countryCode: 'CH' },
    profiles: [
      { network: 'GitHub', username: 'lsahin', url: 'https://github.com/lsahin' },
      { network: 'LinkedIn', username: 'lukasz-sahin', url: 'https://linkedin.com/in/lukasz-sahin' },
    ],
  },
  work: [job(0), job(1), job(2)],
  projects: [
    {
      name: 'Open-set inspection',
      startDate: '2023-02',
      endDate: '2023-09',
      entity: 'Meridian Optics',
      type: 'research',
      roles: ['lead', 'evaluation'],
      dataset: 'MVTec AD and 41,000 frames of our own',
      model: 'DINOv2 ViT-B/14, frozen, with a memory bank',
      metric: { name: 'AUROC', before: '94.1', after: '98.3' },
      hardware: '1 × RTX 4090',
      code: 'https://github.com/lsahin/open-set-inspection',
      keywords: ['PyTorch', 'DINOv2', 'FAISS'],
      description: 'Finds defects that nobody has labelled, on a line that changes product every week.',
      highlights: ['Runs at 42 frames/s with a memory bank of 20,000 patches.'],
    },
  ],
  education: [
    {
      institution: 'ETH Zürich',
      studyType: 'MSc',
      area: 'Robotics, Systems and Control',
      startDate: '2013-09',
      endDate: '2016-02',
      score: '5.6/6',
      courses: ['Vision Algorithms for Mobile Robotics', 'Image Analysis and Computer Vision'],
    },
  ],
  skills: [
    {
      name: 'Detection and tracking',
      level: 'expert',
      keywords: ['YOLO', 'DETR', 'Kalman filters', 'ByteTrack'],
    },
    { name: 'Deployment', keywords: ['TensorRT', 'ONNX Runtime', 'CUDA', 'C++17', 'Docker'] },
    { name: 'Geometry', keywords: ['calibration', 'bundle adjustment', 'stereo'] },
  ],
  publications: [
    {
      name: 'Calibrated Confidence for Small Defects',
      authors: ['Ł. Şahin', 'M. Keller', 'A. Novák'],
      venue: 'WACV 2022',
      publisher: 'IEEE',
      releaseDate: '2022-01',
      url: 'https://example.org/papers/calibrated-confidence.pdf',
      role: 'first author',
      summary: 'Temperature scaling per object size halves the calibration error for objects below 16 px.',
    },
  ],
  awards: [{ title: 'Best demo', date: '2021-06-20', awarder: 'Swiss Vision Meeting' }],
  certificates: [
    {
      name: 'Deep Learning Specialisation',
      date: '2018',
      issuer: 'An online school',
      url: 'https://example.org/c/1',
    },
  ],
  volunteer: [
    {
      organization: 'Code Club',
      position: 'Mentor',
      startDate: '2019',
      summary: 'Saturday mornings with children of ten to fourteen.',
    },
  ],
  languages: [
    { language: 'Polish', fluency: 'native' },
    { language: 'German', fluency: 'C1' },
    { language: 'English', fluency: 'C2' },
  ],
  interests: [{ name: 'Film photography', keywords: ['large format', 'darkroom'] }],
  references: [
    { name: 'Dr Miriam Keller', reference: 'He finds the bug in the data before anyone opens the model.' },
  ],
  clearances: [{ name: 'Personnel security screening', issuer: 'Swiss Confederation', date: '2020-04' }],
};

/** Forty years of work. */
export const long: Resume = {
  ...senior,
  work: Array.from({ length: 14 }, (_, i) => ({
    ...job(i),
    startDate: `${2023 - 3 * i}-04`,
    ...(i === 0 ? {} : { endDate: `${2026 - 3 * i}-03` }),
  })),
};

/** No work at all. */
export const graduate: Resume = {
  basics: {
    name: 'Ana Müller',
    label: 'MSc student in computer vision',
    email: 'ana@example.org',
    location: { city: 'Graz', countryCode: 'AT' },
  },
  education: [
    {
      institution: 'Graz University of Technology',
      studyType: 'MSc',
      area: 'Computer Science',
      startDate: '2022',
      courses: ['3D Vision', 'Convex Optimization'],
    },
  ],
  projects: [
    {
      name: 'Bird counter',
      description: 'Counts birds at a feeder with a camera for 12 €.',
      highlights: ['Labelled 2,300 pictures myself; F1 0.91 on two weeks nobody had seen.'],
    },
  ],
  skills: [{ keywords: ['Python', 'PyTorch', 'OpenCV'] }],
};

/** Long names, long words, long addresses. */
export const lengthy: Resume = {
  basics: {
    name: 'Maximiliane-Theodora Freifrau von und zu Hohenstein-Wartburg-Oettingen',
    label: 'Principal Computer Vision Engineer, Perception Platform and Camera Calibration Infrastructure',
    email: 'maximiliane-theodora.hohenstein-wartburg@computervision.university-of-somewhere.example',
    url: `https://example.org/${'a-rather-long-path/'.repeat(5)}index.html`,
    profiles: [
      { network: 'Scholar', username: 'X9', url: 'https://scholar.example.org/citations?user=X9&hl=en' },
    ],
  },
  work: [
    {
      name: 'Gesellschaft für industrielle Bildverarbeitung und künstliche Intelligenz in der Fertigungstechnik mit beschränkter Haftung & Co. KG',
      position:
        'Leitende Ingenieurin für Donaudampfschifffahrtsgesellschaftskapitänsmützenbildverarbeitung und mehr',
      location: 'Villingen-Schwenningen im Schwarzwald-Baar-Kreis, Baden-Württemberg, Deutschland',
      startDate: '2012-10-14',
      endDate: '2024-12-31',
      highlights: ['W'.repeat(120), `See https://example.org/${'deep/'.repeat(20)}page`],
    },
  ],
};

/** Scripts beside Latin. */
export const scripts: Resume = {
  basics: {
    name: 'שרה כהן',
    label: 'מהנדסת ראייה ממוחשבת',
    email: 'sara@example.org',
    summary: 'מהנדסת עם שמונה שנות ניסיון בזיהוי ובמעקב, בעיקר עם PyTorch ו-ONNX Runtime במפעלים.',
  },
  work: [
    {
      name: 'Νίκος Παπαδόπουλος και Υιοί',
      position: 'Μηχανικός όρασης',
      startDate: '2020',
      highlights: ['Μείωσα τον χρόνο από 60 σε 20 ms.'],
    },
    {
      name: 'Иван Петров и партнёры',
      position: 'Инженер компьютерного зрения',
      location: 'Санкт-Петербург',
      startDate: '2018',
      endDate: '2020',
      highlights: ['Уменьшил задержку с 60 до 20 мс (INT8), точность без потерь.'],
    },
    {
      name: 'מכון ויצמן',
      position: 'מהנדסת אלגוריתמים',
      location: 'רחובות',
      startDate: '2015',
      endDate: '2018',
      highlights: [
        'הקטנתי את זמן התגובה מ-60 ל-20 מילישניות באמצעות INT8, בלי לאבד דיוק על 12,400 תמונות.',
        'בניתי מערכת תיוג.',
      ],
    },
    {
      name: 'محمد للرؤية الحاسوبية',
      position: 'مهندس رؤية حاسوبية',
      startDate: '2012',
      endDate: '2015',
      highlights: ['خفضت زمن الاستجابة من 60 إلى 20 مللي ثانية باستخدام INT8 دون فقدان الدقة.'],
    },
    {
      name: 'Trường Đại học Bách khoa',
      position: 'Kỹ sư thị giác máy tính',
      startDate: '2010',
      endDate: '2012',
      highlights: ['x̱ and ḗ, ≥ 95 % → ∑, ∞, ⁻¹, ∂, ∇'],
    },
    { name: '李明视觉', position: '计算机视觉工程师', startDate: '2009', highlights: ['Emoji 🚀 here'] },
  ],
};
