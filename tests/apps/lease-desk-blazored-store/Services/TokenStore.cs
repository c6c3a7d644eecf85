using Blazored.LocalStorage;

namespace LeaseDesk.Services;

public class TokenStore(ILocalStorageService storage)
{
    private const string Key = "leasedesk.session";

    public record Session(string Domain, string AccessToken);

    public async Task RememberAsync(string domain, string accessToken)
    {
        await storage.SetItemAsync(Key, new Session(domain, accessToken)); //~ EG301
    }

    public async Task<Session?> CurrentAsync() => await storage.GetItemAsync<Session>(Key);

    public async Task ForgetAsync() => await storage.RemoveItemAsync(Key);
}
