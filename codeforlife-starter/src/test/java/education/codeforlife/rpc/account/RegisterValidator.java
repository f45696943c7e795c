package education.codeforlife.rpc.account;

import education.codeforlife.error.FieldErrors;
import education.codeforlife.rpc.RpcValidator;
import education.codeforlife.rpc.account.v1.RegisterRequest;
import org.springframework.stereotype.Component;

@Component
class RegisterValidator implements RpcValidator<RegisterRequest> {

    @Override
    public void validate(RegisterRequest request, FieldErrors errors) {
        if (request.getName().isBlank()) errors.reject("name", "required", "This field is required.");
        if (request.getAddress().getCity().length() > 20) {
            errors.reject("address.city", "max_length", "Ensure this field has no more than 20 characters.");
        }
    }
}
