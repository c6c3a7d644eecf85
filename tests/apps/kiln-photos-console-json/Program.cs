using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using KilnPhotos;

var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN");
using var http = new HttpClient { BaseAddress = new Uri($"https://{domain}.egnyte.com") };
var store = new TokenStore();
var token = store.Load();

if (token is null || token.ExpiresAt < DateTime.UtcNow)
{
    Console.Write("User: ");
    var user = Console.ReadLine()!;
    Console.Write("Password: ");
    var password = Console.ReadLine()!;
    var response = await http.PostAsync("/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["grant_type"] = "password",
        ["client_id"] = Environment.GetEnvironmentVariable("EGNYTE_KEY")!,
        ["client_secret"] = Environment.GetEnvironmentVariable("EGNYTE_SECRET")!,
        ["username"] = user,
        ["password"] = password,
        ["scope"] = "Egnyte.filesystem",
    }));
    response.EnsureSuccessStatusCode();
    using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    token = new TokenInfo
    {
        AccessToken = doc.RootElement.GetProperty("access_token").GetString()!,
        ExpiresAt = DateTime.UtcNow.AddSeconds(doc.RootElement.GetProperty("expires_in").GetInt32()),
    };
    store.Save(token);
}

http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);
var photos = await http.GetAsync("/pubapi/v1/fs/Shared/Photos"); //~ GET /pubapi/v1/fs/{path}
if (photos.StatusCode == HttpStatusCode.Unauthorized)
{
    Console.Error.WriteLine("Please sign in again");
    return 1;
}
var listing = await photos.Content.ReadAsStringAsync();
File.WriteAllText("photos.json", listing);
return 0;
