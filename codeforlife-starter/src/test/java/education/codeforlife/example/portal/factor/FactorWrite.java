package education.codeforlife.example.portal.factor;

import education.codeforlife.user.AuthFactorType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

record FactorWrite(
        @NotNull AuthFactorType type, @NotBlank String otp) {}
