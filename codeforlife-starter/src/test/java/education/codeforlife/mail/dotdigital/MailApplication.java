package education.codeforlife.mail.dotdigital;

import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.MailFilter;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service that sends its mail by Dotdigital. */
@SpringBootApplication
class MailApplication {

    @Bean
    AddressFilter addressFilter() {
        return new AddressFilter(new AtomicInteger());
    }

    /** Counts how often it is asked, and refuses the address of Eve. */
    record AddressFilter(AtomicInteger asked) implements MailFilter {

        @Override
        public boolean admits(Mail mail) {
            asked.incrementAndGet();
            return !mail.addresses().contains("eve@example.com");
        }

        @Override
        public boolean admits(Contact contact) {
            asked.incrementAndGet();
            return !contact.address().equals("eve@example.com");
        }
    }
}
