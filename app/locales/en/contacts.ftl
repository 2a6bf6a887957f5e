### The numbers that a unit calls.

contacts-title = Important numbers
contacts-lead = These are shown with an absence and a serious incident. Write a task or a place, not a person’s name.
contacts-edit = Edit the numbers
contacts-list = Numbers
contacts-list-hint = For example the social emergency service, the area that placed the child or the supervisor on call.
contacts-list-half = Write on each line both whom to call and the number
contacts-list-phone = Write a number that can be called, for example 029 123 4567
contacts-whom = Whom, line { $n }
contacts-phone = Number, line { $n }
contacts-whom-head = Whom
contacts-phone-head = Number
contact-emergency = Emergency number
