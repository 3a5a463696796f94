/** Where invented engineers studied, and what they were given. */

export const SCHOOLS = [
  'Politechnika Łódzka',
  'ETH-like Institute of Technology',
  'University of Velmora',
  'Université Saint-Clément',
  'Gymnasium am Kanal',
  'Institute for Advanced Studies in Imaging, Measurement and Autonomous Systems, Faculty of Electrical Engineering',
  'Escuela Técnica de Ingeniería',
  'Technische Hochschule Nord',
  'Education First College',
  'Çınar Üniversitesi',
];
export const DEGREES = [
  'M.Sc.',
  'B.Sc. (Hons)',
  'Ph.D.',
  'Diplom-Ingenieur',
  'Master of Engineering',
  'Licence',
  'Abitur',
  'Exchange semester',
];
export const AREAS = [
  'Computer Science',
  'Electrical engineering and information technology',
  'Robotics, Cognition, Intelligence',
  'Mathematics',
  'Vision artificielle',
  'Photogrammetry & geodesy',
  'Mechatronics (minor: optics)',
  'Interdisciplinary programme in computational imaging, statistical learning theory and human perception',
];
export const SCORES = ['1.3', '3.9/4.0', 'summa cum laude', '92 %', '17,5/20', 'with distinction (top 5 %)'];
export const COURSES = [
  'Multiple View Geometry',
  'CS231n: Deep Learning for Vision',
  'Convex Optimisation',
  'Robot Mapping',
  'Probability, statistics',
  'Real-time systems',
  'Numerik I/II',
  'Image processing',
  'Photogrammetry',
];

export const AWARDS = [
  'Best Paper',
  '1st place, Velmora Vision Challenge',
  'Deutschlandstipendium',
  'Hackathon winner',
  'Employee of the year 2019',
];
export const AWARDERS = [
  'BMVA',
  'Foundation for Imaging',
  'City of Łódź',
  'Kestrel Vision GmbH',
  'IEEE, Section Nord',
];
export const CERTIFICATES = [
  'Certified Kubernetes Administrator',
  'Deep Learning Specialization',
  'Laser safety officer',
  'ISO 26262 (FSCP)',
];
export const ISSUERS = [
  'The Linux Foundation',
  'DeepLearning.AI',
  'TÜV-like Board',
  'Velmora Chamber of Engineers',
];
export const SPOKEN = [
  'English',
  'Deutsch',
  'français',
  'Polski',
  'Mandarin (simplified)',
  'Türkçe',
  'Ελληνικά',
  'Norwegian Bokmål',
];
export const FLUENCIES = ['native', 'C1', 'fluent', 'B2 (TELC)', 'working proficiency', 'mother tongue'];
export const HOBBIES = [
  'Bouldering',
  'Film photography',
  'Chess',
  'Choir',
  'Trail running',
  'Repair café',
  'Languages',
];
export const CLEARED = [
  'Secret',
  'Ü2 (Sabotageschutz)',
  'NATO Secret',
  'Baseline Personnel Security Standard',
];
export const CLEARERS = ['Ministry of the Interior', 'UK SV', 'Federal Office'];
export const NETWORKS = ['LinkedIn', 'GitHub', 'Google Scholar', 'Mastodon', 'ORCID', 'X', 'GitLab'];
export const VOLUNTEERED = [
  'Code Club',
  'Red Cross',
  'OpenStreetMap',
  'Women in Vision e.V.',
  'Volunteer Fire Brigade Velmora',
];
