package education.codeforlife.viewset.custom;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

record MemberRead(
        Long id,
        String name,
        String email,
        String nickname,
        @Nullable Long club,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pin) {}
