### The starter hazard library: the words of the entries listed in domain/src/hazard/library.rs.
### Per entry: its title, a text on what may happen and to whom, and its usual controls.

## Violence

library-child-threatens-staff = A child threatens or hits a member of staff when overwhelmed
library-child-threatens-staff-text = A member of staff may be hurt or frightened. The child and the other children may also feel unsafe.
library-child-threatens-staff-exits = A clear way out of every room
library-child-threatens-staff-two-adults = Two adults during transitions
library-child-threatens-staff-predictable-day = A predictable daily routine
library-child-threatens-staff-early-signs = Early signs and calming ways in the child’s own plan

library-dangerous-objects = Sharp objects and things that can be used to hit are within reach
library-dangerous-objects-text = In a heated moment someone may pick up an object. A child, a member of staff or a visitor may be seriously hurt.
library-dangerous-objects-removal = Dangerous objects that are not needed removed from the premises
library-dangerous-objects-locked-storage = Sharp tools in a locked cupboard
library-dangerous-objects-kitchen-practice = An agreed way to count and return kitchen tools

library-relative-threatens = A close person threatens staff or a child
library-relative-threatens-text = A member of staff or a child may face threats or violence. Other children may see it and be frightened.
library-relative-threatens-meeting-plan = A plan for the meeting: place, time and which adults are there
library-relative-threatens-police-contact = Agreed contact with the police if there is a threat
library-relative-threatens-alarm = A personal alarm carried at the meeting

library-alarm-fails = The alarm does not work or help is slow to arrive
library-alarm-fails-text = Staff and children may be left without help in a dangerous situation. Injuries may then be more serious.
library-alarm-fails-backup-phone = A charged backup phone always at hand
library-alarm-fails-monthly-test = Alarms tested once a month
library-alarm-fails-response = Agreement on who comes to help and how soon

## SelfHarm

library-self-harm = Suicidal talk or self-harm
library-self-harm-text = The child may hurt themselves seriously or die. Other children and staff may be deeply shaken.
library-self-harm-means = Dangerous items and medicines removed from shared rooms
library-self-harm-health-contact = Quick contact with health care
library-self-harm-night-checks = Night checks agreed with the child
library-self-harm-safety-plan = A safety plan made together with the child

library-absence = Absence without leave
library-absence-text = While away, the child may face violence, exploitation, alcohol or drugs. Adults cannot protect the child then.
library-absence-return-plan = A plan for a safe return
library-absence-network = Up-to-date contact details for close people and the network
library-absence-motive-talk = A talk with the child about the reasons for leaving
library-absence-agreed-call = An agreed phone call when the child is away

library-substances = Use or sale of alcohol or drugs
library-substances-text = The child may be poisoned or become dependent. Sale may bring debts and threats to all the children.
library-substances-health-support = Support and treatment from health care
library-substances-police-network = Agreed cooperation with the police and the network
library-substances-open-talk = A way to talk about substances openly and without judging

## Peers

library-peer-violence = Violence or extortion between children
library-peer-violence-text = A child may be hurt or become afraid of another child. Fear may disturb sleep, school and daily life.
library-peer-violence-placement-matching = The group’s situation assessed before a new placement
library-peer-violence-presence = An adult present during free time
library-peer-violence-mediation = Conflicts settled together with an adult

library-bullying = Bullying and discrimination, also online
library-bullying-text = A child may be left alone, become depressed or lose the feeling of safety. Bullying may go on by phone at night too.
library-bullying-quick-response = An adult steps in at once and says what happens next
library-bullying-shared-goal = A shared goal of children and adults for a good atmosphere
library-bullying-online-bullying = Induction on online bullying

library-harmful-sexual-behaviour = Harmful sexual behaviour between children
library-harmful-sexual-behaviour-text = A child may experience sexual violence or pressure. All the children involved need protection and help.
library-harmful-sexual-behaviour-rooms = Rooms arranged so that everyone has privacy
library-harmful-sexual-behaviour-presence-plan = A plan for where and when an adult is present
library-harmful-sexual-behaviour-safety-skills = Safety skills practised with the children

library-group-changes = The group changes (a new child)
library-group-changes-text = The new child may feel unsafe. The other children’s routines and relationships may be upset.
library-group-changes-placement-assessment = A risk assessment before the child arrives
library-group-changes-gradual-arrival = Getting to know the unit step by step before moving in
library-group-changes-group-talk = The change talked about with the children beforehand

## Rights

library-rules-as-restrictions = Rules work as restrictions or punishments
library-rules-as-restrictions-text = The child’s rights may be restricted without grounds. The child may find this unfair and stop trusting adults.
library-rules-as-restrictions-removal = Rules without grounds removed
library-rules-as-restrictions-supervisor-check = The supervisor checks that no rule restricts the child’s rights
library-rules-as-restrictions-rule-review = Rules gone through with the children

library-restriction-without-grounds = A restrictive measure is used without grounds or a record
library-restriction-without-grounds-text = The child’s rights may be violated and the child may be hurt. Without a record no one can assess it afterwards.
library-restriction-without-grounds-completeness-list = A checklist: grounds, duration, record and debrief
library-restriction-without-grounds-debrief = A debrief with the child
library-restriction-without-grounds-training = Training on restrictive measures and milder means

library-rights-unknown = The child does not know their rights
library-rights-unknown-text = The child may not know how to ask for help or appeal. Poor treatment may go unnoticed.
library-rights-unknown-yearly-cycle = Rights gone through on arrival and every year
library-rights-unknown-rights-talk = A talk about rights with the own instructor
library-rights-unknown-rights-screen = Rights and contact details on the child’s screen

library-concern-blocked = A child’s concern goes nowhere because it is about an adult
library-concern-blocked-text = Poor treatment may go on and the child may be left without protection. The child may stop telling adults about worries.
library-concern-blocked-sealed-route = A sealed route straight to the safety lead
library-concern-blocked-outside-adult = An adult outside the unit whom the child can tell
library-concern-blocked-listening = Training: listen, do not interrogate

library-privacy = Privacy: phone calls, room, post
library-privacy-text = The child may not be able to talk, write or be in peace. This may violate the child’s rights and weaken trust.
library-privacy-quiet-place = A quiet place for phone calls
library-privacy-post = Post given to the child unopened
library-privacy-knocking = Adults knock and wait before entering the room

## Health

library-medication-deviation = Medication deviation (dispensing, giving)
library-medication-deviation-text = The child may get the wrong medicine or dose, or none at all. The result may be a mild symptom or danger to life.
library-medication-deviation-quiet-place = A quiet, lockable place for dispensing
library-medication-deviation-double-check = A second member of staff checks the dispensing
library-medication-deviation-medication-plan = An up-to-date medication plan
library-medication-deviation-permits = Valid permits for giving medicines

library-allergy-seizure = Allergy or seizure
library-allergy-seizure-text = The child may have a life-threatening reaction or a seizure. Help may be delayed if the adult does not know what to do.
library-allergy-seizure-allergen = The cause of the allergy kept out of food and rooms
library-allergy-seizure-first-aid = First-aid training and practice
library-allergy-seizure-instruction-card = The child’s own instruction card always at hand

library-infection = Infectious disease in the unit
library-infection-text = The disease may spread to children and staff. Children may fall ill and there may be too few staff.
library-infection-hygiene = Hand hygiene and cleaning as agreed
library-infection-outbreak-plan = A plan for an outbreak
library-infection-protection = Enough protective equipment in stock

## Premises

library-slips = Slipping, stairs, dark yard
library-slips-text = A child, member of staff or visitor may fall and be hurt. The danger is greatest in winter and in the dark.
library-slips-lighting = Good lighting in the yard and on the stairs
library-slips-handrails = Handrails and anti-slip strips on the stairs
library-slips-sanding = Sanding and snow clearing agreed

library-falls-from-height = Falling from a window or balcony
library-falls-from-height-text = A child may fall and be seriously hurt or die. The danger is greatest for small children and young people in crisis.
library-falls-from-height-restrictor = Opening restrictors on windows
library-falls-from-height-furniture = Furniture kept away from windows and railings
library-falls-from-height-check = Windows and railings checked on the safety round

library-play-equipment = Play equipment, trampoline, bicycle
library-play-equipment-text = A child may fall or collide and be hurt. Broken equipment adds to the danger.
library-play-equipment-broken = Broken equipment taken out of use at once
library-play-equipment-safety-net = A safety net and a soft surface
library-play-equipment-checks = Equipment checked regularly
library-play-equipment-helmets = A well-fitting helmet for every cyclist

library-burns = Sauna, hot water, kitchen
library-burns-text = A child or member of staff may be burned or scalded. Someone may also faint or fall in the sauna.
library-burns-water-temperature = Limited temperature of tap water
library-burns-guards = A rail round the sauna stove and a cooker guard
library-burns-presence = An adult in the kitchen and near the sauna

library-indoor-air-noise = Indoor air, noise
library-indoor-air-noise-text = Children and staff may get symptoms or become tired. Noise may be a strain and make it harder to calm down.
library-indoor-air-noise-repair = Damaged structures repaired
library-indoor-air-noise-sound-damping = Sound damping in shared rooms
library-indoor-air-noise-survey = A regular survey on indoor air and noise

## Fire

library-fire = Fire: started on purpose, smoking, charging
library-fire-text = Smoke or fire may harm everyone in the building. Even a small fire may spread quickly.
library-fire-detectors = Smoke alarms and fire extinguishers in working order
library-fire-charging-place = A fireproof, watched place for charging devices
library-fire-drill = A fire-fighting and evacuation drill

library-night-evacuation = Evacuation at night with one member of staff
library-night-evacuation-text = Not all the children may get out in time. The member of staff may be in danger when helping many children alone.
library-night-evacuation-doors = Fire doors and escape routes in good order
library-night-evacuation-sprinklers = An automatic sprinkler system
library-night-evacuation-night-drill = An evacuation drill with night staffing

## Transport

library-violence-in-car = Transport: violence in the car
library-violence-in-car-text = The driver may lose control of the car. Everyone in the car and other road users may be hurt.
library-violence-in-car-postponing = The journey postponed until things are calm
library-violence-in-car-seating = An agreed seating order
library-violence-in-car-second-adult = A second adult in the car
library-violence-in-car-agreed-break = A break, and a way to ask for it, agreed with the child

library-water = Swimming, ice, boat
library-water-text = A child or adult may end up in the water and drown. Cold water takes away strength quickly.
library-water-thin-ice = No one goes on thin ice
library-water-water-watch = A named adult watches the swimming
library-water-swim-ability = Swimming ability checked and practised
library-water-life-jackets = Well-fitting life jackets for everyone

library-trip = A camp or trip in a new place
library-trip-text = A new place may be a strain, and dangers are harder to foresee. A child may get lost or hurt far from help.
library-trip-event-assessment = A risk assessment before leaving
library-trip-duties = Agreed duties and contact during the trip
library-trip-preview = The place and programme gone through with the children

## Outsiders

library-abduction-threat = Supervised contact: threat of abduction
library-abduction-threat-text = The child may be taken from the meeting without permission. The child, parent and staff may face a threatening situation.
library-abduction-threat-exits = A room where the person supervising can see the exits
library-abduction-threat-rules = Rules agreed with the buyer before the meeting
library-abduction-threat-fetcher-id = Identity of the person fetching the child checked

library-home-visit = Home visit: an intoxicated parent, an animal
library-home-visit-text = A member of staff may face a threat alone, or an animal may bite. The child may also be in danger at home.
library-home-visit-other-place = Meeting away from the home if a danger is known
library-home-visit-check-in = Check-in after the visit and an alert if it is missing
library-home-visit-leave-rule = Permission to leave at once if things feel threatening
library-home-visit-animal = Agreement with the family about the animal beforehand

library-aftercare-visitors = Visitors in an aftercare flat
library-aftercare-visitors-text = The young person may face pressure, violence or exploitation at home. Visitors may stay against the young person’s will.
library-aftercare-visitors-door = A door viewer and a working lock
library-aftercare-visitors-duty-phone = A duty phone the young person can call
library-aftercare-visitors-agreement = Agreement with the young person about visitors

## Digital

library-grooming = An adult contacts a child online (grooming)
library-grooming-text = The child may be sexually exploited or blackmailed. The responsibility always lies with the adult.
library-grooming-settings = Safe settings in apps together with the child
library-grooming-agreed-adults = Agreed adults whom the child can tell
library-grooming-digital-skills = Digital skills for children and adults

library-image-sharing = Sharing of images
library-image-sharing-text = A picture of a child may spread without permission. The child may experience shame, bullying or blackmail.
library-image-sharing-help-route = A clear route to help and to having the picture removed
library-image-sharing-picture-rules = Rules for taking pictures agreed with the children

library-data-breach = Data breach: wrong recipient, screen in view
library-data-breach-text = Information about a child or family may reach the wrong person. This may put the child’s safety and privacy at risk.
library-data-breach-sign-in = Multi-step sign-in and a screen that locks itself
library-data-breach-clean-desk = Papers and screens out of sight after work
library-data-breach-training = Data protection training

library-shared-tablet = A shared tablet shows the wrong person’s information
library-shared-tablet-text = A child or adult may see another child’s information. The child may lose trust and stop telling.
library-shared-tablet-child-session = The child’s session gives no access to others’ information
library-shared-tablet-handover = A member of staff always opens and closes the session

## Staffing

library-understaffing = Too few staff on the shift
library-understaffing-text = There may be too few adults to keep the children safe. Children may lack attention and staff may become exhausted.
library-understaffing-minimum-rule = A minimum staffing level and what to do below it
library-understaffing-stand-by = Stand-by or a list of substitutes

library-lone-night-work = Working alone at night
library-lone-night-work-text = The member of staff may face a threat or fall ill while alone. The children may then be without help.
library-lone-night-work-two-at-night = Two members of staff on the night shift
library-lone-night-work-check-calls = Agreed check calls during the night
library-lone-night-work-alarm = A personal alarm always carried

library-no-induction = A new member of staff without induction
library-no-induction-text = New staff may not know the children’s needs or the unit’s guidance. A child or member of staff may face avoidable danger.
library-no-induction-named-colleague = A named colleague alongside for the first shifts
library-no-induction-induction-cycle = Induction steps with sign-offs
library-no-induction-safety-guide = A short safety guide for substitutes

library-mental-strain = Mental strain, compassion fatigue, vicarious trauma
library-mental-strain-text = A member of staff may become exhausted or ill. It is then harder to be calm and present for the child.
library-mental-strain-work-supervision = Regular reflective supervision
library-mental-strain-rotation = Rotation of demanding tasks
library-mental-strain-debrief = A debrief after a hard situation

library-handover-gap = Information is lost between shifts
library-handover-gap-text = The next shift may not know how the child is or what was agreed. The child may be left without the agreed help.
library-handover-gap-structured-handover = Handover with the same structure every time
library-handover-gap-overlap = Time in the rota for the handover

library-no-support-after-violence = No support after a violent situation
library-no-support-after-violence-text = Children and staff may be left alone with fear and shock. The same may happen again if no one learns from it.
library-no-support-after-violence-debrief = A debrief within 24–72 hours
library-no-support-after-violence-occupational-health = Agreed contact with occupational health care
library-no-support-after-violence-child-debrief = A debrief with the child at the child’s own pace

## Continuity

library-outage = Power cut or IT outage
library-outage-text = Alarms, phones or records may be out of use. Help and medicines for the children may be delayed.
library-outage-power-bank = Charged power banks and torches
library-outage-paper-forms = Paper forms and printed contact details

library-weather = Severe weather, roads cut off
library-weather-text = Staff or supplies may not get through. The children may have too few adults or too little food or medicine.
library-weather-stock = Food, water and medicines in reserve for three days
library-weather-stand-by = Staff who live nearby on stand-by

library-subcontractor-fails = A subcontractor’s service does not work
library-subcontractor-fails-text = Food, cleaning, transport or maintenance may not come. The children’s daily life and safety may suffer.
library-subcontractor-fails-other-producer = Another service producer in reserve
library-subcontractor-fails-contract-check = Contract and quality of service checked yearly
