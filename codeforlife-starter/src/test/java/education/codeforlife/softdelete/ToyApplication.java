package education.codeforlife.softdelete;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ToyApplication {}
