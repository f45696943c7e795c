package education.codeforlife.viewset.custom;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ClubApplication {}
