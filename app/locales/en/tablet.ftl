### What a child reads on the tablet. Short sentences, no long words; "-small" for those who begin to read.

tablet-window = Your moment
tablet-hello = Hi, { $name }!
tablet-moment = This moment is yours.
tablet-what = This moment is yours. What would you like to do?
tablet-what-small = What would you like to do?
tablet-read-by = Who will read this:
tablet-honest = If you are in danger, an adult must tell others. You will be told.
tablet-stop = Stop
tablet-back = Back
tablet-help = I need help now
tablet-help-hint = Numbers and help
tablet-rights = My rights
tablet-rights-hint = What is yours
tablet-tell = Who can I tell?
tablet-tell-hint = Here and elsewhere
tablet-adult = I am an adult
tablet-listen = Listen
tablet-offline = There is no network. This waits here. Go to an adult if you need help.

right-safe = You have the right to be safe every day.
right-safe-small = You may be safe.
right-heard = You are heard in matters that are about you.
right-heard-small = You are listened to.
right-know = You may know what is decided about you and why.
right-know-small = You may know your own matters.
right-private = You may have peace, and your things are yours.
right-private-small = You may have peace.
right-contact = You may keep in touch with those who matter to you.
right-contact-small = You may see your own people.
right-fair = Nobody may hurt, shame or frighten you.
right-fair-small = Nobody may hurt you.
right-say-no = You can say if something is wrong. Nothing bad will follow.
right-say-no-small = You may say if it is bad.

tell-here = Here
tell-others = Elsewhere
tell-social-worker = Your own adult in social work. The adults here help you to call.
tell-social-worker-small = An adult in social work.
tell-ombudsman = The social ombudsman advises you about your rights.
tell-authority = The authority that checks that places are good for children.
tell-allowed = You may always tell. You do not need permission.
tell-allowed-small = You may always tell.

help-title = Help now
help-adult = Go to an adult at once. Or call:
help-112 = Emergency number
help-helpline = Helpline for children and young people

pin-has = You already have a PIN. A new one replaces it.
rule-no-pin = Choose a PIN first in your own settings.
