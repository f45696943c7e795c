package education.codeforlife.caller.autoconfigure;

import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.caller.UserSessionListener;
import education.codeforlife.session.UserSessions;
import education.codeforlife.session.autoconfigure.SessionAutoConfiguration;
import education.codeforlife.user.User;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Ends the sessions of the library's users when they change.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = {CallerAutoConfiguration.class, SessionAutoConfiguration.class})
@ConditionalOnClass(User.class)
@ConditionalOnBean({KnownUserStore.class, UserSessions.class})
public final class UserSessionAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    UserSessionListener userSessionListener(UserSessions sessions) {
        return UserSessionListener.of(sessions);
    }
}
