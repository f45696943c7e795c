package education.codeforlife.permission.secret;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class InvitationApplication {}
