using Tidewrack.Moorings;

// The tide table is another vendor's.
var tides = new Lazy<HttpClient>(() => new HttpClient { BaseAddress = new Uri("https://api.tides.example/") });
Console.WriteLine(await tides.Value.GetStringAsync("pubapi/v1/userinfo"));

Console.WriteLine(await Clients.Shared.Value.GetAsync("/v1/links")); //~ GET /pubapi/v1/links
Console.WriteLine(await Clients.OfThread.Value!.GetStringAsync("pubapi/v2/users")); //~ GET /pubapi/v2/users
