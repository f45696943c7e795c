package education.codeforlife.directory.autoconfigure;

import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.caller.autoconfigure.CallerAutoConfiguration;
import education.codeforlife.directory.ClassRead;
import education.codeforlife.directory.ClassReader;
import education.codeforlife.directory.ClassReaderImpl;
import education.codeforlife.directory.ClassViewSet;
import education.codeforlife.directory.SchoolRead;
import education.codeforlife.directory.SchoolReader;
import education.codeforlife.directory.SchoolReaderImpl;
import education.codeforlife.directory.SchoolViewSet;
import education.codeforlife.directory.UserRead;
import education.codeforlife.directory.UserReader;
import education.codeforlife.directory.UserReaderImpl;
import education.codeforlife.directory.UserViewSet;
import education.codeforlife.user.User;
import education.codeforlife.viewset.autoconfigure.ViewSetAutoConfiguration;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Serves the library's users, schools and classes, each unless a service has a view set of its own that extends the
 * library's. {@code codeforlife.directory.enabled=false} leaves out those that the service does not extend.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = {CallerAutoConfiguration.class, ViewSetAutoConfiguration.class})
@ConditionalOnClass(User.class)
@ConditionalOnProperty(name = "codeforlife.user.enabled", matchIfMissing = true)
@ConditionalOnBean({KnownUserStore.class, ViewSetHandlerMapping.class})
public final class DirectoryAutoConfiguration {

    private static final String ENABLED = "codeforlife.directory.enabled";

    @Bean
    @ConditionalOnMissingBean
    UserReader userReader() {
        return new UserReaderImpl();
    }

    @Bean
    @ConditionalOnProperty(name = ENABLED, matchIfMissing = true)
    @ConditionalOnMissingBean(UserViewSet.class)
    UserViewSet<UserRead> userViewSet(UserReader reader) {
        return UserViewSet.of(reader);
    }

    @Bean
    @ConditionalOnMissingBean
    ClassReader classReader() {
        return new ClassReaderImpl();
    }

    @Bean
    @ConditionalOnProperty(name = ENABLED, matchIfMissing = true)
    @ConditionalOnMissingBean(ClassViewSet.class)
    ClassViewSet<ClassRead> classViewSet(ClassReader reader) {
        return ClassViewSet.of(reader);
    }

    @Bean
    @ConditionalOnMissingBean
    SchoolReader schoolReader() {
        return new SchoolReaderImpl();
    }

    @Bean
    @ConditionalOnProperty(name = ENABLED, matchIfMissing = true)
    @ConditionalOnMissingBean(SchoolViewSet.class)
    SchoolViewSet<SchoolRead> schoolViewSet(SchoolReader reader) {
        return SchoolViewSet.of(reader);
    }
}
