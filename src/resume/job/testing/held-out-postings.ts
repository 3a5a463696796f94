import type { Posting } from './posting.js';

/** Postings that no rule was written against: what the figures are measured on. */
export const HELD_OUT: readonly Posting[] = [
  {
    id: 'robotics',
    text: `Robot Vision Engineer

Who we are
Quillon Robotics makes arms that pick parcels. Our warehouse robots run ROS and move 2 million parcels a week.

Your responsibilities
* Develop 6D pose estimation and grasp planning for unknown parcels
* Calibrate stereo cameras and arms (hand-eye calibration)
* Generate synthetic data in Isaac Sim
* Deploy models to production cells and watch them there

What you bring
* Degree in robotics, computer science, mathematics or comparable
* Minimum of three years of experience in robotics or 3D vision
* Solid C++ and Python, Linux, Git
* Experience with point clouds (PCL or Open3D)
* Working knowledge of ROS 2 is required; MoveIt is an advantage
* You like to get your hands dirty at the cell
* Willingness to travel up to 20 %
* Good English; Dutch is a plus

Ideally
* SLAM or structure from motion
* Docker and CI/CD

We offer
* A share plan, a canteen and a robot that makes pancakes`,
    asks: [
      '6D pose estimation',
      'grasping',
      'stereo vision',
      'hand-eye calibration',
      'synthetic data',
      'Isaac Sim',
      'model deployment',
      'Degree in robotics',
      '3 years of experience in robotics, 3D vision',
      'C++',
      'Python',
      'Linux',
      'Git',
      'point clouds',
      'PCL or Open3D',
      'ROS',
      'MoveIt?',
      'You like to get your hands dirty',
      'Willingness to travel up to 20 %',
      'English',
      'Dutch?',
      'SLAM or structure from motion?',
      'Docker?',
      'CI/CD?',
    ],
    may: ['robotics', '3D vision', 'robotics or 3D vision', 'camera calibration', 'simulation'],
  },
  {
    id: 'retail',
    text: `**Computer Vision Engineer (Retail)**

Basketry is a start-up of 40 people that makes checkout-free shops possible. We process video from 12,000 cameras.

**Responsibilities**
- Build and improve person tracking and re-identification across cameras
- Train product recognition models on long-tailed data
- Work with the labelling team on guidelines in CVAT
- Define metrics such as HOTA and IDF1 and watch them in production

**Requirements**
- 2+ years of industry experience as a machine learning or computer vision engineer
- Bachelor's degree in a technical field; Master's preferred
- Strong Python skills, and SQL
- PyTorch (TensorFlow is fine too)
- Experience with multi-camera systems and video processing (FFmpeg, DeepStream)
- Knowledge of metric learning
- Good understanding of data privacy and GDPR
- Clear communication with people who are no engineers

**Nice to have**
- AWS or GCP
- Triton Inference Server
- Kafka

**Benefits**
- Stock options
- Learning budget for courses on PyTorch or Rust`,
    asks: [
      'object tracking',
      're-identification',
      'class imbalance',
      'CVAT',
      'HOTA',
      'IDF1',
      '2 years of experience',
      "Bachelor's degree in a technical field",
      "Master's?",
      'Python',
      'SQL',
      'PyTorch',
      'camera systems',
      'video processing',
      'FFmpeg',
      'DeepStream',
      'metric learning',
      'data privacy',
      'GDPR',
      'Clear communication with people',
      'AWS or GCP?',
      'Triton Inference Server?',
      'Apache Kafka?',
    ],
    may: [
      'TensorFlow',
      'machine learning',
      'computer vision',
      'machine learning or computer vision',
      'data annotation',
      'FFmpeg or DeepStream',
    ],
  },
  {
    id: 'mlops',
    text: `MLOps Engineer - Vision Platform

Job summary
Ostrava Data Works is looking for an engineer who keeps the training and serving platform of 60 vision engineers healthy.

Key responsibilities
1. Operate our training cluster (Kubernetes, Slurm) and the model registry
2. Build CI/CD for models: tests, canary releases, rollbacks
3. Monitor models for data drift and trigger retraining

Required skills
1. 5+ years in software engineering, DevOps or MLOps
2. Kubernetes, Docker, Terraform
3. Python and Go, or Python and Rust
4. One of the large clouds (AWS, Azure, GCP)
5. MLflow, Weights & Biases or similar tools
6. Prometheus and Grafana
7. Model serving with Triton or TorchServe
8. On-call duty one week in six

Desirable
1. Experience with Ray or Spark
2. DVC, lakeFS
3. Kubeflow or Airflow

Additional information
The salary range is 95,000 to 120,000. We do not discriminate. Contact: jobs@ostrava-data.example`,
    asks: [
      'Kubernetes',
      'Slurm',
      'model registry',
      'CI/CD',
      'shadow deployment',
      'model monitoring',
      'retraining',
      '5 years of experience',
      'Docker',
      'Terraform',
      'Python',
      'Go or Python',
      'Rust',
      'AWS, Azure or GCP',
      'MLflow or Weights & Biases or similar',
      'Prometheus',
      'Grafana',
      'Triton Inference Server or TorchServe',
      'model serving',
      'On-call duty',
      'Ray or Apache Spark?',
      'DVC?',
      'lakeFS?',
      'Kubeflow or Apache Airflow?',
    ],
    may: [
      'MLOps',
      'software engineering',
      'cloud',
      'Go',
      'high-performance computing',
      'software engineering or MLOps',
    ],
  },
  {
    id: 'junior',
    text: `Junior Computer Vision Engineer / Working Student

Tiltwood Agritech sorts seedlings with cameras. We're looking for a junior engineer to join our small team in Wageningen.

You are studying for or have just finished a BSc or MSc in artificial intelligence, computer science or a related subject. You know Python well and have trained a neural network in PyTorch or Keras, in a course or for a thesis. You have basic knowledge of image processing with OpenCV. Git is not new to you. Experience with plants is not required. Knowledge of C++ would be a plus. You speak English; Dutch is nice to have.

We offer a supportive team, a test greenhouse and 25 days of holiday. Our stack includes Kubernetes and Grafana, but you will not have to touch it.`,
    asks: [
      'BSc or MSc in artificial intelligence',
      'Python',
      'PyTorch or Keras',
      'image processing',
      'OpenCV',
      'Git',
      'C++?',
      'English',
      'Dutch?',
    ],
    may: ['neural networks', 'model training', 'computer vision'],
  },
  {
    id: 'staff',
    text: `STAFF ENGINEER, PERCEPTION

About the Company
Navaro builds driver assistance for buses. Offices in Turin and Detroit.

About the Role
As a Staff Engineer you will set the technical direction for perception across four teams. You'll lead the design of our next multi-task network and drive the move from rule-based fusion to BEV perception.

Basic Qualifications
- 8+ years of experience building perception systems
- Bachelor's, Master's or Ph.D. in Computer Science, Electrical Engineering or equivalent practical experience
- Track record of leading teams of senior engineers
- Expert in deep learning for 3D object detection, lane detection and depth estimation
- Strong C++ and CUDA
- Experience shipping safety-critical software (ISO 26262, SOTIF)

Preferred Qualifications
- Experience with NVIDIA DRIVE or Qualcomm Snapdragon Ride
- Patents or publications in top-tier venues such as CVPR or ICRA
- Italian

Must be authorized to work in the United States or Italy.

Equal Opportunity
Navaro considers all qualified applicants without regard to race, religion or gender.`,
    asks: [
      'technical leadership',
      'multi-task learning',
      "bird's-eye view",
      '8 years of experience',
      "Bachelor's, Master's or Ph.D. in Computer Science",
      'leading a team',
      'deep learning',
      '3D object detection',
      'lane detection',
      'depth estimation',
      'C++',
      'CUDA',
      'functional safety',
      'ISO 26262',
      'SOTIF',
      'NVIDIA DRIVE or Qualcomm?',
      'patents?',
      'publications at CVPR, ICRA?',
      'Italian?',
      'authorized to work',
    ],
    may: ['sensor fusion', 'computer vision'],
  },
  {
    id: 'german',
    text: `Entwickler Bildverarbeitung (m/w/d)

Über uns
Die Kessler Prüftechnik GmbH baut Anlagen für die optische Inspektion von Glas.

Deine Aufgaben
- Entwicklung von Algorithmen zur Defekterkennung mit HALCON und OpenCV
- Inbetriebnahme von Zeilenkameras beim Kunden

Dein Profil
- Abgeschlossenes Studium der Informatik, Elektrotechnik oder Physik
- Mindestens 2 Jahre Berufserfahrung in der industriellen Bildverarbeitung
- Sehr gute Kenntnisse in C++ oder C#
- Erfahrung mit Deep Learning (PyTorch oder TensorFlow) von Vorteil
- Gute Englischkenntnisse, Deutsch fließend
- Reisebereitschaft

Wir bieten
- 30 Tage Urlaub, Python-Schulungen`,
    asks: [
      'HALCON',
      'OpenCV',
      'Studium',
      '2 years of experience',
      'C++ or C#',
      'deep learning?',
      'PyTorch or TensorFlow?',
      'English',
      'German',
      'Reisebereitschaft',
    ],
    may: [],
  },
];
