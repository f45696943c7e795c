package education.codeforlife.mail;

import education.codeforlife.task.EncryptedPayload;

/** A request to a {@link Mailer}. */
sealed interface Message permits Mail, Contact, Message.Removal {

    /** Removes the contact with an address. */
    @EncryptedPayload
    record Removal(String address) implements Message {

        public Removal {
            MailText.requireAddress(address);
        }

        @Override
        public String toString() {
            return "Removal[address=***]";
        }
    }
}
