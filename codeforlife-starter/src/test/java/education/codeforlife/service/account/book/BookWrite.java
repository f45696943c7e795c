package education.codeforlife.service.account.book;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record BookWrite(
        @NotBlank @Size(max = 100) String title, @NotNull Integer pageCount) {}
