package education.codeforlife.auth.autoconfigure;

import education.codeforlife.api.Internal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One-time passwords.
 *
 * @param issuer Name of this service in authenticator apps.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.otp")
public record OtpProperties(@DefaultValue("Code for Life") String issuer) {}
