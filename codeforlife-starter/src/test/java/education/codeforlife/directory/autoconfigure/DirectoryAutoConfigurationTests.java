package education.codeforlife.directory.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.directory.ClassReader;
import education.codeforlife.directory.ClassViewSet;
import education.codeforlife.directory.SchoolReader;
import education.codeforlife.directory.SchoolViewSet;
import education.codeforlife.directory.UserReader;
import education.codeforlife.directory.UserReaderImpl;
import education.codeforlife.directory.UserViewSet;
import education.codeforlife.user.User;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

class DirectoryAutoConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withUserConfiguration(Served.class)
            .withConfiguration(AutoConfigurations.of(DirectoryAutoConfiguration.class));

    @Test
    void usersClassesAndSchoolsAreServed() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(UserViewSet.class)
                .hasSingleBean(ClassViewSet.class)
                .hasSingleBean(SchoolViewSet.class));
    }

    @Test
    void aServicesOwnViewSetTakesThePlaceOfTheLibrarys() {
        runner.withBean(OwnUserViewSet.class).run(context -> {
            assertThat(context).getBean(UserViewSet.class).isInstanceOf(OwnUserViewSet.class);
            assertThat(context).hasSingleBean(ClassViewSet.class);
        });
    }

    @Test
    void aServicesOwnReaderIsReadWith() {
        var own = new UserReaderImpl();
        runner.withBean(UserReader.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(UserViewSet.class).reader()).isSameAs(own));
    }

    @Test
    void theLibrarysViewSetsCanBeLeftOut() {
        runner.withBean(OwnUserViewSet.class)
                .withPropertyValues("codeforlife.directory.enabled=false")
                .run(context -> assertThat(context)
                        .hasSingleBean(OwnUserViewSet.class)
                        .doesNotHaveBean(ClassViewSet.class)
                        .doesNotHaveBean(SchoolViewSet.class)
                        .hasSingleBean(ClassReader.class)
                        .hasSingleBean(SchoolReader.class));
    }

    @Test
    void withoutTheLibrarysUsersThereAreNone() {
        runner.withPropertyValues("codeforlife.user.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(UserViewSet.class));
    }

    @Test
    void withoutAnythingToServeThemThereAreNone() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DirectoryAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(UserViewSet.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class Served {

        @Bean
        KnownUserStore knownUserStore() {
            return id -> Optional.empty();
        }

        /** Asked for nothing: it would start what it finds. */
        @Bean
        @Lazy
        ViewSetHandlerMapping viewSetHandlerMapping() {
            throw new IllegalStateException("not to be made");
        }
    }

    static final class OwnUserViewSet extends UserViewSet<Long> {

        OwnUserViewSet() {
            super(User::getId);
        }
    }
}
