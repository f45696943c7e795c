package education.codeforlife.directory.library;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
class LibraryApplication {}
