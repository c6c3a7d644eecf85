// Copies from Box to a share. Egnyte was dropped in 2023: https://acme.egnyte.com/pubapi/v1/fs is gone.
var http = new HttpClient { BaseAddress = new Uri("https://api.box.com/2.0/") };
var folder = await http.GetStringAsync("folders/0/items");
Console.WriteLine(folder);

await new Mirror(http).CopyAsync("0");

class Mirror(HttpClient http)
{
    /// <summary>Was: GET https://{domain}.egnyte.com/pubapi/v1/links</summary>
    public async Task CopyAsync(string id)
    {
        var other = await http.GetAsync($"https://graph.microsoft.com/v1.0/drives/{id}/root/children");
        other.EnsureSuccessStatusCode();
        var lookAlike = await http.GetAsync("https://api.example-files.com/pubapi/v1/userinfo");
        Console.WriteLine(lookAlike.StatusCode);
    }
}
