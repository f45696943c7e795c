package education.codeforlife.benchmark.handwritten;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;

/** Has nothing of the library: neither its beans nor its defaults. */
@SpringBootApplication(
        excludeName = {
            "education.codeforlife.account.autoconfigure.AccountAutoConfiguration",
            "education.codeforlife.account.autoconfigure.AccountSchoolAutoConfiguration",
            "education.codeforlife.account.autoconfigure.AccountUserAutoConfiguration",
            "education.codeforlife.auth.autoconfigure.AttemptAutoConfiguration",
            "education.codeforlife.auth.autoconfigure.AuthAutoConfiguration",
            "education.codeforlife.auth.autoconfigure.GitHubAutoConfiguration",
            "education.codeforlife.auth.autoconfigure.GoogleAutoConfiguration",
            "education.codeforlife.auth.autoconfigure.OtpAutoConfiguration",
            "education.codeforlife.caller.autoconfigure.CallerAutoConfiguration",
            "education.codeforlife.database.autoconfigure.DatabaseAutoConfiguration",
            "education.codeforlife.directory.autoconfigure.DirectoryAutoConfiguration",
            "education.codeforlife.encryption.autoconfigure.EncryptionAutoConfiguration",
            "education.codeforlife.error.autoconfigure.ErrorAutoConfiguration",
            "education.codeforlife.fixture.autoconfigure.FixtureAutoConfiguration",
            "education.codeforlife.mail.autoconfigure.MailAutoConfiguration",
            "education.codeforlife.membership.autoconfigure.MembershipAutoConfiguration",
            "education.codeforlife.pagination.autoconfigure.PaginationAutoConfiguration",
            "education.codeforlife.password.autoconfigure.PasswordAutoConfiguration",
            "education.codeforlife.privacy.autoconfigure.PrivacyAutoConfiguration",
            "education.codeforlife.request.autoconfigure.RequestAutoConfiguration",
            "education.codeforlife.request.autoconfigure.SecurityChainAutoConfiguration",
            "education.codeforlife.serializer.autoconfigure.SerializerAutoConfiguration",
            "education.codeforlife.session.autoconfigure.SessionAutoConfiguration",
            "education.codeforlife.settings.autoconfigure.ClockAutoConfiguration",
            "education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration",
            "education.codeforlife.task.autoconfigure.CleanUpAutoConfiguration",
            "education.codeforlife.task.autoconfigure.TaskAutoConfiguration",
            "education.codeforlife.user.autoconfigure.UserAutoConfiguration",
            "education.codeforlife.validation.autoconfigure.ValidationAutoConfiguration",
            "education.codeforlife.viewset.autoconfigure.ClosedByDefaultAutoConfiguration",
            "education.codeforlife.viewset.autoconfigure.ViewSetAutoConfiguration"
        })
@PropertySource("classpath:education/codeforlife/benchmark/handwritten.properties")
public class HandwrittenApplication {

    public static void main(String[] args) {
        SpringApplication.run(HandwrittenApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
