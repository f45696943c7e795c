package education.codeforlife.fuzz.library;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service whose view sets write users and classes, with logins. */
@SpringBootApplication(proxyBeanMethods = false, scanBasePackages = "education.codeforlife.directory.service")
class LibraryFuzzApplication {}
