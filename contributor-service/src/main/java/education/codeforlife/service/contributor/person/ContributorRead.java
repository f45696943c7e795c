package education.codeforlife.service.contributor.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

record ContributorRead(
        UUID id, String name, @JsonProperty("is_active") boolean active) {}
