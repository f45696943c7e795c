package education.codeforlife.password.autoconfigure;

import education.codeforlife.password.PasswordPolicy;
import education.codeforlife.password.PasswordPreset;
import education.codeforlife.password.PasswordRule;
import education.codeforlife.password.PasswordRules;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;

/** The rules that the properties name, with those that every password has to keep around them. */
record ConfiguredPolicy(
        PasswordProperties.Rules properties,
        Map<String, PasswordRule> beans,
        ObjectProvider<CompromisedPasswordChecker> checkers) {

    PasswordPolicy create() {
        return new PasswordPolicy(
                rule("teacher", properties.teacher(), PasswordPreset::teacher),
                rule("independent", properties.independent(), PasswordPreset::independent),
                rule("student", properties.student(), PasswordPreset::student));
    }

    private PasswordRule rule(String kind, String name, Function<PasswordPreset, PasswordRule> ofPreset) {
        var rule = switch (name) {
            case "cfl" -> ofPreset.apply(PasswordPreset.CFL);
            case "asvs" -> ofPreset.apply(PasswordPreset.ASVS);
            default -> bean(kind, name);
        };
        return PasswordRules.hashable().then(rule.and(notObvious())).then(notCompromised());
    }

    private PasswordRule bean(String kind, String name) {
        var rule = beans.get(name);
        if (rule != null) return rule;
        throw new IllegalArgumentException("Unknown rule \"" + name + "\" in codeforlife.password.rules." + kind
                + ": use cfl, asvs or a PasswordRule bean of " + beans.keySet());
    }

    private PasswordRule notObvious() {
        return PasswordRules.notSimilarToUser()
                .and(PasswordRules.notSimilarTo(properties.contextWords()))
                .and(PasswordRules.notCommon());
    }

    private PasswordRule notCompromised() {
        if (!properties.breached()) return (password, user) -> List.of();
        return PasswordRules.notCompromised(checkers.getIfAvailable(HaveIBeenPwned::create));
    }
}
