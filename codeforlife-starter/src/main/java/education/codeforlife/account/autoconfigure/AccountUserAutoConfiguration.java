package education.codeforlife.account.autoconfigure;

import education.codeforlife.membership.autoconfigure.MembershipAutoConfiguration;
import education.codeforlife.privacy.autoconfigure.PrivacyAutoConfiguration;
import education.codeforlife.user.User;
import education.codeforlife.viewset.autoconfigure.ViewSetAutoConfiguration;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;

/**
 * Serves the account endpoints of users and teachers if {@code codeforlife.account.enabled} is true, each unless a
 * service has a view set of its own that extends the library's.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {
            AccountAutoConfiguration.class,
            MembershipAutoConfiguration.class,
            PrivacyAutoConfiguration.class,
            ViewSetAutoConfiguration.class
        },
        beforeName = "education.codeforlife.directory.autoconfigure.DirectoryAutoConfiguration")
@ConditionalOnClass(User.class)
@ConditionalOnBooleanProperty("codeforlife.account.enabled")
@ConditionalOnBean(ViewSetHandlerMapping.class)
public final class AccountUserAutoConfiguration {}
