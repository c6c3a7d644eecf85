using Microsoft.AspNetCore.Identity;

public class Staff(IConfiguration configuration)
{
    private readonly PasswordHasher<string> _hasher = new();

    public bool Check(string name, string password) =>
        configuration[$"Staff:{name}"] is { } hash
        && _hasher.VerifyHashedPassword(name, hash, password) != PasswordVerificationResult.Failed;
}
