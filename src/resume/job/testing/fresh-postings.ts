import type { Posting } from './posting.js';

/** Postings written after all rules: measured once, and kept as they were. */
export const FRESH: readonly Posting[] = [
  {
    id: 'sports',
    text: `Computer Vision Researcher (Sports Analytics)

Pitchlane analyses matches for 80 clubs. Our cameras record every player, and our models tell where they run.

YOUR ROLE
– Player detection, multi-camera tracking and human pose estimation from broadcast video
– Camera calibration from pitch lines; homography estimation
– Turn papers into prototypes

WE EXPECT
– A PhD, or an MSc with 3 years of industrial research
– Publications in computer vision, e.g. at CVPR, WACV or BMVC
– Very good PyTorch and Python; some C++
– A feeling for geometry
– Experience with large video data sets would be an advantage

WE OFFER
– Season tickets, 28 days of leave, a budget for conferences such as CVPR`,
    asks: [
      'object detection',
      'object tracking',
      'human pose estimation',
      'camera calibration',
      'homography',
      'PhD',
      '3 years of experience',
      'publications at CVPR, WACV, BMVC',
      'PyTorch',
      'Python',
      'C++',
      'A feeling for geometry',
      'Experience with large video data sets?',
    ],
    may: ['MSc', 'reading papers', 'sports analytics', 'computer vision'],
  },
  {
    id: 'satellite',
    text: `Join Keelson Earth as a Machine Learning Engineer!

Keelson Earth turns satellite images into maps of floods and crops. We are 25 people in Bergen and online.

Your day-to-day
* You train segmentation models (U-Net, SegFormer) on multispectral imagery
* You build data pipelines with Airflow, GDAL and PostGIS
* You deploy models as FastAPI services on AWS

Must-haves
* 3+ years of Python in production
* PyTorch or JAX, and a good grasp of self-supervised learning
* Docker & Kubernetes
* Fluent English (our working language)
* Based in Europe

Nice-to-haves
* Norwegian
* Rust or Go
* You have published open-source software

Perks
* Skiing`,
    asks: [
      'image segmentation',
      'U-Net',
      'SegFormer',
      'hyperspectral imaging',
      'data pipelines',
      'Apache Airflow',
      'GDAL',
      'PostGIS',
      'model deployment',
      'FastAPI',
      'AWS',
      '3 years of experience in Python',
      'Python',
      'PyTorch or JAX',
      'self-supervised learning',
      'Docker',
      'Kubernetes',
      'English',
      'Based in Europe',
      'Norwegian?',
      'Rust or Go?',
      'open source?',
    ],
    may: ['remote sensing', 'satellite imagery', 'model training'],
  },
  {
    id: 'defence',
    text: `Position: Embedded Vision Software Engineer
Location: Linköping, on-site
Department: Seeker Electronics

Description
Sandhamn Systems designs thermal cameras for rescue helicopters. The engineer will port detection algorithms to FPGA and embedded GPUs, and support flight tests.

Qualifications
1) Bachelor of Science in Electrical Engineering, Computer Engineering or similar
2) 5 years' experience in embedded C/C++
3) Familiarity with Vulkan or OpenCL
4) Knowledge of image processing (filtering, registration, tracking)
5) Ability to obtain a security clearance
6) Fluent in Swedish and English

Meriting
1) VHDL
2) Thermal imaging`,
    asks: [
      'FPGA',
      'Bachelor of Science in Electrical Engineering',
      '5 years of experience',
      'C or C++',
      'Vulkan or OpenCL',
      'image processing',
      'Ability to obtain a security clearance',
      'Swedish',
      'English',
      'VHDL?',
      'thermal imaging?',
    ],
    may: [
      'embedded systems',
      'GPU',
      'edge deployment',
      'image registration',
      'tracking',
      'on-site',
      'object detection',
    ],
  },
];
