package education.codeforlife.task.declared;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class NoteApplication {}
