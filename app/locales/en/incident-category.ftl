### The categories of incidents, listed in domain/src/incident/seed.rs.
### Per category: its name, a sentence that helps to choose it, and its subcategories.

category-violence-child-to-staff = Violence or threat: child to staff
category-violence-child-to-staff-hint = A child threatened, hit or hurt a member of staff, or tried to.
category-violence-child-to-staff-threat = Spoken threat
category-violence-child-to-staff-object = Threatening or hitting with an object
category-violence-child-to-staff-hit = Hitting or kicking
category-violence-child-to-staff-spitting = Spitting
category-violence-child-to-staff-weapon = Weapon

category-violence-between-children = Violence or threat: between children
category-violence-between-children-hint = Children fought, or a child threatened or extorted another child.
category-violence-between-children-fight = Fight
category-violence-between-children-threat = Threat
category-violence-between-children-extortion = Extortion

category-violence-staff-to-child = Improper treatment of a child or violence by staff
category-violence-staff-to-child-hint = A member of staff humiliated, threatened, hurt or neglected a child, or it is suspected.
category-violence-staff-to-child-humiliation = Humiliation
category-violence-staff-to-child-rough-grip = Rough grip
category-violence-staff-to-child-threat = Threat
category-violence-staff-to-child-neglect = Neglect

category-violence-outsider = Violence or threat by a close person or an outsider
category-violence-outsider-hint = A close person or a stranger threatened or hurt a child or a member of staff.
category-violence-outsider-at-meeting = At a meeting
category-violence-outsider-in-yard = In the yard
category-violence-outsider-by-phone = By phone
category-violence-outsider-online = Online

category-unlawful-punishment = Unlawful punishment or practice
category-unlawful-punishment-hint = A child was punished in a way that the law does not allow, or the unit has such a habit.
category-unlawful-punishment-group = Punishing the whole group
category-unlawful-punishment-food = Refusing food
category-unlawful-punishment-seizure = Taking belongings without grounds
category-unlawful-punishment-contact = Preventing contact

category-restriction = Restrictive measure
category-restriction-hint = A child’s rights were limited on grounds given in the law.
category-restriction-contact = Restriction of contact
category-restriction-possession = Taking possession of substances and objects
category-restriction-search = Bodily search
category-restriction-examination = Bodily examination
category-restriction-inspection = Inspection of belongings, mail or premises
category-restriction-holding = Holding
category-restriction-movement = Restriction of movement
category-restriction-isolation = Isolation
category-restriction-special-care = Special care

category-unlawful-restriction = Unlawful restriction or a suspicion of it
category-unlawful-restriction-hint = A child was restricted without lawful grounds, for too long or without a record.
category-unlawful-restriction-ground = Wrong place or grounds
category-unlawful-restriction-duration = Too long
category-unlawful-restriction-unrecorded = Restriction not recorded

category-self-harm = Suicidal behaviour and self-harm
category-self-harm-hint = A child harmed themselves, tried to or talked about it.
category-self-harm-talk = Talk of self-harm
category-self-harm-cutting = Cutting
category-self-harm-attempt = Suicide attempt
category-self-harm-not-eating = Not eating

category-absence = Absence without leave
category-absence-hint = A child left without permission or did not come back as agreed.
category-absence-left = Left without permission
category-absence-not-returned = Did not return as agreed
category-absence-fetched = Was brought back

category-substances = Alcohol and drugs
category-substances-hint = A child used alcohol, drugs or nicotine, or some were found.
category-substances-alcohol = Alcohol
category-substances-drugs = Drugs
category-substances-nicotine = Nicotine
category-substances-medicines = Misuse of medicines
category-substances-find = Substances or equipment found

category-sexual-safety = Sexual safety
category-sexual-safety-hint = A child was sexually harassed, or there is reason to suspect abuse. Listen to the child, do not question them.
category-sexual-safety-harassment = Harassment
category-sexual-safety-suspected-abuse = Suspected abuse
category-sexual-safety-between-children = Between children
category-sexual-safety-online = Online

category-exploitation = Exploitation, recruitment into crime or trafficking
category-exploitation-hint = Someone seems to be exploiting a child or drawing them into crime.
category-exploitation-exploitation = Exploitation
category-exploitation-recruitment = Recruitment into crime
category-exploitation-trafficking = Suspected human trafficking

category-bullying = Bullying, discrimination or racism
category-bullying-hint = A child was bullied, left out or treated badly because of their background.
category-bullying-in-unit = In the unit
category-bullying-at-school = At school
category-bullying-online = Online

category-medication = Medication error
category-medication-hint = Something went wrong, or nearly did, in giving, recording or storing a medicine.
category-medication-wrong-medicine = Wrong medicine
category-medication-wrong-dose = Wrong dose
category-medication-wrong-time = Wrong time
category-medication-wrong-child = Medicine to the wrong child
category-medication-not-given = Medicine not given
category-medication-recording = Recording
category-medication-storage = Storage
category-medication-loss = Medicine missing

category-illness = Sudden illness or seizure
category-illness-hint = A child suddenly fell ill or had a seizure.
category-illness-seizure = Seizure
category-illness-allergy = Allergic reaction
category-illness-infection = Infectious disease

category-accident-child = Accident to a child
category-accident-child-hint = A child was hurt by accident, or nearly was.
category-accident-child-fall = Fall
category-accident-child-burn = Burn
category-accident-child-traffic = In traffic
category-accident-child-play = At play
category-accident-child-sport = In sport
category-accident-child-water = In water

category-accident-staff = Accident at work
category-accident-staff-hint = A member of staff was hurt at work or on the way to or from it, or nearly was.
category-accident-staff-fall = Fall
category-accident-staff-lifting = Lifting
category-accident-staff-needle = Needle stick
category-accident-staff-violence = Injury caused by violence

category-fire = Fire or risk of fire
category-fire-hint = Something burned, began to burn or was set on fire, or the fire alarm went off.
category-fire-fire = Fire
category-fire-start = Start of a fire
category-fire-arson = Fire set on purpose
category-fire-alarm = Alarm without a fire

category-premises = Fault in the premises, yard or equipment
category-premises-hint = A place or a device is broken or dangerous.
category-premises-lighting = Lighting
category-premises-locks = Locks
category-premises-window = Window
category-premises-stairs = Stairs
category-premises-play-equipment = Play equipment
category-premises-indoor-air = Indoor air

category-traffic = Traffic and transport
category-traffic-hint = A danger or damage arose in a car or other transport.

category-property = Damage to property or theft
category-property-hint = Something was broken or damaged, or something was taken.
category-property-damage = Damage
category-property-theft = Theft

category-data-breach = Data protection or information security breach
category-data-breach-hint = Personal data was lost, or seen by someone who has no right to it.
category-data-breach-wrong-recipient = Data to the wrong recipient
category-data-breach-in-sight = Data in sight of others
category-data-breach-lost-device = Lost device
category-data-breach-unauthorised-view = Unauthorised viewing

category-digital = Online safety
category-digital-hint = A child met something harmful online, for example a scam or a picture being spread.
category-digital-contact = Harmful contact
category-digital-image = Spreading a picture
category-digital-scam = Scam

category-family-contact = Contact and meetings
category-family-contact-hint = Something went otherwise than it should at a meeting, call or exchange with a close person.
category-family-contact-interrupted = Interrupted meeting
category-family-contact-abduction-threat = Threat of taking the child away
category-family-contact-exchange = Disturbance at an exchange

category-staffing = Staff numbers and skills
category-staffing-hint = There were too few staff, or the shift lacked skills.
category-staffing-shortage = Too few on shift
category-staffing-no-substitute = No substitute
category-staffing-induction = Induction

category-work-strain = Workload or harassment at work
category-work-strain-hint = The work is too heavy a strain, or someone is harassed at work.
category-work-strain-strain = Workload
category-work-strain-harassment = Harassment

category-process = Ways of working, information and records
category-process-hint = Information did not get through, a record was missing or an agreed way did not work.
category-process-practice = Way of working
category-process-information = Flow of information
category-process-recording = Recording

category-rights = Children’s rights and being heard
category-rights-hint = A child was not heard, was not informed or did not have their privacy respected.
category-rights-not-heard = The child was not heard
category-rights-no-information = The child was not informed
category-rights-privacy = Privacy
category-rights-rules = Rules of the unit

category-care-quality = Quality and availability of the service
category-care-quality-hint = A child or family did not get the agreed service in time or at all.
category-care-quality-delay = Delay
category-care-quality-not-delivered = Service not delivered
category-care-quality-agreement = Departure from the agreement

category-continuity = Continuity of the work
category-continuity-hint = A disruption made everyday life hard, for example a power cut or an epidemic.
category-continuity-power = Power
category-continuity-water = Water
category-continuity-it = Computer systems and connections
category-continuity-weather = Weather
category-continuity-epidemic = Epidemic

category-other = Other
category-other-hint = Choose this if nothing else fits.

category-success = Success or a good act for safety
category-success-hint = Something went well and made things safer.
category-success-calming = Calming worked
category-success-child-helped = A child helped
category-success-averted = A danger was averted
