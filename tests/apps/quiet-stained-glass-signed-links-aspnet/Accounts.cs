namespace Glass;

public interface IAccounts { Task<Account> Of(string path); }

/// Asks the sign-in service of the diocese, which keeps the accounts.
public sealed class Accounts(IHttpClientFactory clients) : IAccounts
{
    public async Task<Account> Of(string path) =>
        (await clients.CreateClient().GetFromJsonAsync<Account>($"https://accounts.example.com/owners/{Uri.EscapeDataString(path)}"))!;
}
