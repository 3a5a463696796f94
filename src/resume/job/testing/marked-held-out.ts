/** Marked postings held out: their figures were taken before anybody looked at what was wrong in them. */
export const MARKED_HELD_OUT = `=== h-us-healthcare
Machine Learning Engineer, Medical Imaging
Cambridge, MA (Hybrid)

Radiant Scan is an AI company on a mission to make radiology faster. Our products read chest CT in 300 hospitals. The platform team writes Scala and TypeScript.

Responsibilities
• Develop and validate ((segmentation)) models for ((CT)) and ((MRI))
• Partner with radiologists to define ((annotation)) protocols
• Prepare documentation for ((FDA)) submissions

Qualifications
• [[MS or PhD in Computer Science, Biomedical Engineering, or related field]]
• [[3+ years of industry experience]] in [[medical image analysis]]
• Strong programming skills in [[Python]] and experience with [[PyTorch]]
• Familiarity with [[DICOM]], {{HL7/FHIR}} a plus
• Experience with [[|MONAI or nnU-Net]]
• [[Strong communication skills]], ability to work with clinicians

Preferred
• Experience in a regulated environment ({{IEC 62304}}, {{ISO 14971}})
• {{First-author publications in MICCAI, IPMI or TMI}}
• {{Federated learning}}

We offer competitive salary ($150,000 - $185,000), medical, dental, and parental leave. Radiant Scan is an Equal Opportunity Employer and will provide reasonable accommodations.
=== h-av-large
Senior Perception Engineer – 3D Detection

We are a leading autonomous trucking company. You'll join a team that owns LiDAR and camera detection end to end.

In this role, you will:
- Design and train ((bird's-eye-view)) models
- ((Optimize models)) for ((TensorRT)) deployment
- ((Mentor junior engineers))

Qualifications:
- [[|Master's in CS/EE/Robotics with 5+ years, or PhD with 2+ years]] of experience
- Experience with [[3D object detection]] from [[LiDAR]] and/or camera
- Fluency in [[Python]]; {{C++}} strongly preferred
- [[PyTorch]] (((distributed training)) at scale)
- Understanding of [[coordinate transforms]] and [[sensor calibration]]

Bonus Qualifications:
- {{CUDA kernels}}
- {{Occupancy networks}} or {{end-to-end driving}}
- {{Publications at CVPR, ICRA, CoRL}}

The salary range for this role is $190,000 - $260,000.
=== h-german-mittelstand
Bildverarbeitungsingenieur (w/m/d) für Inspektionsanlagen

Ihre Aufgaben
- Auslegung von Kamera, Optik und Beleuchtung
- Entwicklung von ((Bildverarbeitungsalgorithmen)) in ((HALCON))
- Inbetriebnahme beim Kunden weltweit

Ihr Profil
- [[Abgeschlossenes Studium der Elektrotechnik, Informatik, Mechatronik oder ähnliches]]
- [[Mehrjährige Berufserfahrung in der industriellen Bildverarbeitung]]
- Fundierte Kenntnisse in [[|C# oder C++]]
- Kenntnisse in [[HALCON]], idealerweise auch {{Deep Learning}}
- {{SPS-Kenntnisse}} sind von Vorteil
- [[Gute Englischkenntnisse]] in Wort und Schrift
- [[Reisebereitschaft]] und [[Führerschein Klasse B]]

Wir bieten
- Unbefristeter Vertrag, 35-Stunden-Woche, Jobrad
- Moderne Entwicklungsumgebung mit Git und Jenkins
=== h-mix-alt
Computer Vision Engineer

What you need
- [[|Rust or C++]], {{Python}} is a bonus
- [[|OpenCV or scikit-image]], {{Kornia}} preferred
- [[|AWS or GCP]]; {{Azure}} nice to have
- [[ONNX]], {{|TensorRT or OpenVINO}} a plus
- Good grasp of [[linear algebra]] and [[probability]]
- {{Docker}} desirable, {{Kubernetes}} ideally
- [[SLAM]] (required), {{NeRF}} (nice to have), {{Gaussian splatting}} (nice to have)

About the team
Eleven people, mostly Kotlin and Swift. We meet in Lisbon every quarter.
=== h-prose-uk
Computer Vision Engineer, Bristol – £60k–£75k

Gatelight builds smart turnstiles for stadiums. We run on AWS and deploy with Terraform.

We'd like to hear from you if you have [[a degree in a numerate subject]] and [[at least four years of commercial experience]] in [[computer vision]]. You should be confident in [[C++]] and [[Python]], and have a solid understanding of [[face recognition]] or [[person re-identification]]. Experience of [[edge devices]] is essential, and exposure to {{OpenVINO}} or {{Hailo}} would be advantageous. We'd be delighted if you had also done some {{privacy engineering}}. You'll need to pass a [[background check]] and be willing to [[travel to stadiums]] about once a month.

We are proud to be a Disability Confident employer.
=== h-table
Requirement | Priority
[[Python]] (5 years) | Must
[[PyTorch]] | Must
[[|TensorRT / ONNX Runtime]] | Must
{{Triton Inference Server}} | Nice
{{C++}} | Nice
[[Video analytics (DeepStream, GStreamer)]] | Must
[[English C1]] | Must
{{Polish}} | Nice
=== h-satellite-prose-bullets
Remote Sensing Scientist (Deep Learning)

TerraQuill monitors forests from space. We ingest 2 TB of Sentinel-2 imagery a day and our backend is in Elixir.

Your background
– [[PhD or MSc in remote sensing, computer science, or physics]]
– Track record of applying [[deep learning]] to [[Earth observation]] data
– [[Python]] stack for geodata ([[|rasterio, GDAL, xarray]])
– [[Time series]] analysis, [[change detection]]
– Not required but welcome: {{Google Earth Engine}}, {{SAR processing}}
– [[Willingness to spend field campaigns in the tropics]]

What's in it for you
– Remote work within CET ± 3 hours, 30 days off
=== h-faang-research
Research Scientist, Embodied AI

Responsibilities
- Conduct research on ((video world models)) and publish it
- Collaborate with cross functional partners

Minimum Qualifications
- [[|Bachelor's degree in Computer Science, Computer Engineering, relevant technical field, or equivalent practical experience]]
- [[PhD in Computer Vision, Machine Learning, Robotics]] or related field
- [[Publications in peer-reviewed venues (e.g. CVPR, ICLR, NeurIPS)]]
- Experience with [[Python]], [[C++]], or related language
- [[Must obtain work authorization in country of employment]] at the time of hire

Preferred Qualifications
- {{2+ years of experience in a research lab}}
- Experience with {{distributed training}} on 100+ ((GPUs))
- {{Experience leading research projects}}

$177,000/year to $251,000/year + bonus + equity + benefits. Meta-like companies are committed to providing reasonable support.
=== h-agri-eu
Vision Engineer – Weed ((Robots)) (Wageningen)

Who are you?
You hold [[a BSc or MSc in a technical field]]. You have [[2–4 years of hands-on experience]] with [[instance segmentation]] and [[dataset curation]]. [[Git]], [[Linux]] and [[Docker]] hold no secrets for you. You speak [[English]] well; {{Dutch}} is a pre. A [[driving licence]] is a must: our fields are not near a station. Affinity with {{agriculture}} is a plus.

What will you do?
You improve our ((YOLO))-based plant ((detector)), you make it run at 30 FPS on ((Jetson)), and you go to the field with it.

What do we offer?
€3,800–€5,200 gross a month, 25 holidays, a laptop of choice.
=== h-ios-cv
Mobile Computer Vision Engineer (iOS)

Must-haves
• [[4+ years]] of ((iOS)) development in [[Swift]]
• [[Core ML]] and [[Vision framework]]
• ((On-device model optimisation)) ([[quantization]], [[pruning]], [[distillation]])
• Shipped at least one [[app in the App Store]]

Nice-to-haves
• {{Metal}} / {{GPU programming}}
• {{ARKit}}
• {{Android}} ({{Kotlin}}, {{TFLite}})

We are remote-first across Europe. Interview process: 30-minute chat, take-home in PyTorch, panel.
=== h-mlops-startup
MLOps Engineer (Vision)

Must have
- [[|AWS or Azure]] in production, {{GCP}} is fine too
- [[Python]] and [[Bash]]
- [[Docker]], [[Kubernetes]], [[Helm]]
- One of [[|Airflow, Prefect, Dagster]]
- [[3 years of experience]] running [[ML systems]] in production

Good to have
- {{NVIDIA Triton}}
- {{Kafka}} or similar streaming
- {{CKA certification}}

Will not matter: your degree, your age, your GitHub stars.
=== h-space-it
Computer Vision GNC Engineer, Turin

Requisiti
- [[Laurea magistrale in ingegneria aerospaziale, informatica o affini]]
- Esperienza con [[visual navigation]], [[pose estimation]]
- [[C/C++]], [[MATLAB/Simulink]]
- [[Inglese]] fluente
Nice to have
- {{Rendering}} ({{Blender}}, {{Unreal Engine}})
- {{ECSS standards}}
=== h-insurtech
Data Scientist – Image Fraud

About the job
Claimly settles car claims from photos. In this position you will work with actuaries and fraud investigators.

Skills & Experience
• [[2+ years' experience]] in [[image classification]] or similar
• Strong [[SQL]] and [[Python]] (((pandas, scikit-learn)))
• Experience with {{image forensics}} is highly desirable but not essential
• [[|TensorFlow/Keras or PyTorch]]
• Knowledge of [[explainability]] methods (((Grad-CAM, SHAP)))
• [[Clear communicator]] with non-technical stakeholders
• {{Insurance}} knowledge advantageous

We use Snowflake, dbt and Looker. We offer 25 days holiday, private healthcare and a cycle scheme.
=== h-lead
Lead Computer Vision Engineer (m/f/x), Vienna

Your profile
- [[Completed technical degree (university/FH/HTL)]]
- [[At least 6 years of professional experience]], including [[2 years of leading a team]]
- Deep knowledge of [[object tracking]] and [[camera calibration]]
- Strong in [[modern C++]], {{Qt}} would be a plus
- You know [[agile methods]] ([[|Scrum or Kanban]])
- [[Fluent German]] and [[English]]

For legal reasons we state that the minimum salary is EUR 65,000 gross per year; overpayment is possible.
=== h-hw-chip
Embedded AI Engineer

We design an NPU. You will port networks to it.

Requirements
* [[BSc+ in EE/CS]]
* [[Embedded C]] and [[C++14]] on [[|ARM or RISC-V]]
* [[Fixed-point arithmetic]], [[quantisation-aware training]]
* [[|TVM, MLIR or a similar compiler framework]]; {{LLVM}} is a strong plus
* Knowledge of [[CNN]] and {{transformer}} architectures (the latter preferred)
* {{VHDL}} or {{Verilog}} helpful
* ((Debugging)) with [[JTAG]] and [[oscilloscopes]]
* [[Willing to relocate to Leuven]]
=== h-linkedin-style
About the job
🚀 Pixelforge is hiring a Computer Vision Engineer! 🚀

Pixelforge powers virtual try-on for 120 fashion brands. Our backend is Node.js and our apps are Flutter.

🔍 What we're looking for:
✅ [[3+ years of experience]] in [[computer vision]] / [[deep learning]]
✅ Hands-on with [[GANs]] or [[diffusion models]]
✅ [[Human pose estimation]], [[human parsing]]
✅ [[PyTorch]] ({{TensorFlow}} is a plus)
✅ [[Git]] & [[code reviews]]

💡 Nice to have:
⭐ {{3D garment simulation}}
⭐ {{WebGL}} or {{Three.js}}

🎁 What we offer:
👉 Stock options, remote work, gym
=== h-recruiter
My client, a Series A ((robotics)) company in Austin, TX, is looking for a Senior CV Engineer. MUST HAVE: [[5+ years C++]], [[ROS]], [[stereo vision]], [[VIO]]. PLUSES: {{GTSAM}}, {{Ceres}}, {{embedded Linux}}. [[Onsite 5 days]]. $170-200k base + equity. No C2C, no sponsorship at this time. If interested, please send your updated resume and hourly rate.
=== h-retail-canada
Computer Vision Developer – Montréal

Requirements
1. [[Bachelor's or Master's degree in Software Engineering, Computer Science or equivalent]]
2. [[3 to 5 years of experience in computer vision or machine learning]]
3. Good knowledge of [[Python]] and [[OpenCV]], knowledge of {{C++}} an asset
4. Experience with [[|SQL or NoSQL databases]]
5. [[Bilingual French and English]]
6. [[Autonomy, curiosity and rigour]]
7. {{Experience in retail}} (an asset)

What we offer you
1. Group insurance from day one, RRSP
=== h-postdoc-hospital
Postdoctoral Fellow, Surgical Vision

The lab of Dr. Amara Osei invites applications for a postdoctoral position. Candidates should have [[a PhD in biomedical engineering, computer science or a related field]], [[experience in deep learning for video]], and [[at least one first-author paper]] in a peer-reviewed venue. Preference will be given to candidates with {{experience in endoscopy}} or {{surgical robotics}}. Proficiency in [[Python]] is required. Salary follows the NIH scale. The hospital requires all employees to be vaccinated against influenza.
=== h-ar-glasses
Hand Tracking Engineer

Basic skills
- [[Hand pose estimation]] or [[body pose estimation]]
- [[PyTorch]], [[NumPy]]
- [[Model compression]] for ((DSP / NPU)), especially {{Qualcomm SNPE}} (preferred)
- [[Temporal models]]: [[|LSTM, TCN or transformers]]
- Strong [[math]] background

Plus points
- {{MediaPipe}} internals
- {{Synthetic hands}} (MANO)
- {{A PhD}}

Working at Glint: hybrid 2 days, Munich. Applicants need [[a valid work permit for Germany]].
=== h-security
AI Video Analytics Engineer, Singapore

Job Requirements:
- [[Degree/Diploma in Computer Science/Engineering]]
- Min. [[2 years working experience]]; fresh graduates with relevant projects may also apply
- [[|YOLO, SSD, Faster R-CNN]] or similar ((detectors))
- [[DeepStream]], [[RTSP streaming]]
- [[REST APIs]] ([[|Flask/FastAPI]])
- Added advantage: {{Vietnamese}} or {{Bahasa}} speaker; {{Vue.js}}
- [[Able to start immediately]]

Only shortlisted candidates will be notified.
`;
