using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Extensions.Http;

var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN");
var token = Environment.GetEnvironmentVariable("EGNYTE_TOKEN");

var services = new ServiceCollection();
services.AddHttpClient<CabinFiles>(client =>
    {
        client.BaseAddress = new Uri($"https://{domain}.egnyte.com/pubapi/v1/");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    })
    .AddPolicyHandler(HttpPolicyExtensions
        .HandleTransientHttpError()
        .OrResult(answer => answer.StatusCode == HttpStatusCode.Unauthorized) //~ EG404
        .WaitAndRetryAsync(4, turn => TimeSpan.FromSeconds(Math.Pow(2, turn))));
services.AddHttpClient<CabinLinks>(client =>
    {
        client.BaseAddress = new Uri($"https://{domain}.egnyte.com/pubapi/v1/");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    })
    .AddPolicyHandler(HttpPolicyExtensions
        .HandleTransientHttpError()
        .OrResult(answer => answer.StatusCode == HttpStatusCode.TooManyRequests)
        .WaitAndRetryAsync(4, turn => TimeSpan.FromSeconds(Math.Pow(2, turn))));

await using var provider = services.BuildServiceProvider();
Console.WriteLine(await provider.GetRequiredService<CabinFiles>().ListAsync());
Console.WriteLine(await provider.GetRequiredService<CabinLinks>().ListAsync());

public sealed class CabinFiles(HttpClient http)
{
    public async Task<string> ListAsync()
    {
        using var answer = await http.GetAsync("fs/Shared/Cabins"); //~ GET /pubapi/v1/fs/{path}
        if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new InvalidOperationException("sign in again");
        return await answer.Content.ReadAsStringAsync();
    }
}

public sealed class CabinLinks(HttpClient http)
{
    public async Task<string> ListAsync()
    {
        using var answer = await http.GetAsync("links"); //~ GET /pubapi/v1/links
        if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new InvalidOperationException("sign in again");
        return await answer.Content.ReadAsStringAsync();
    }
}
