package education.codeforlife.request.autoconfigure;

import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds addresses that are missing though links are made, and links that an attacker on the network could read.
 *
 * @param dependents the names of the beans that make links
 */
record LinkCheck(LinkAddresses addresses, Supplier<SortedSet<String>> dependents) implements SettingsCheck {

    private static final String BASE = "codeforlife.service.base-url";

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        return Stream.of(insecureBase(), missingBase(), missingSite())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<UnsafeSetting> insecureBase() {
        if (addresses.base() == null || ServiceCheck.isSecureOrigin(addresses.base())) return Optional.empty();
        return Optional.of(new UnsafeSetting(
                BASE,
                "It is not an https address, so an attacker on the network could read the links in mail.",
                "Set CODEFORLIFE_SERVICE_BASE_URL to an https address, as https://account.example.org."));
    }

    private Optional<UnsafeSetting> missingBase() {
        if (addresses.base() != null) return Optional.empty();
        return missing(BASE, "Set CODEFORLIFE_SERVICE_BASE_URL to this service's public https address.");
    }

    private Optional<UnsafeSetting> missingSite() {
        if (addresses.site() != null) return Optional.empty();
        return missing(
                "codeforlife.service.site-url", "Set CODEFORLIFE_SERVICE_SITE_URL to the front end's https origin.");
    }

    private Optional<UnsafeSetting> missing(String property, String cure) {
        var names = dependents.get();
        if (names.isEmpty()) return Optional.empty();
        var problem = "It is not set. The links of " + String.join(", ", names) + " begin with it.";
        return Optional.of(new UnsafeSetting(property, problem, cure));
    }
}
