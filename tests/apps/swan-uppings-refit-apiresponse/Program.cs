using System.Net;
using System.Text.Json;
using Refit;

var api = RestService.For<ISwanFiles>($"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com", new RefitSettings
{
    AuthorizationHeaderValueGetter = (_, _) => Task.FromResult(Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!),
});

var swans = await api.FolderAsync("Swans"); //~ GET /pubapi/v1/fs/{path} handles=none; EG401
Console.WriteLine(swans.Content);

using var people = await api.PeopleAsync(); //~ GET /pubapi/v2/users handles=specific
if (people.StatusCode == HttpStatusCode.Unauthorized)
{
    Console.Error.WriteLine("connect to Egnyte again");
    return 2;
}
Console.WriteLine(people.Content);

try
{
    Console.WriteLine(await api.LinksAsync()); //~ GET /pubapi/v1/links handles=specific
}
catch (ApiException refused) when (refused.StatusCode == HttpStatusCode.Unauthorized)
{
    Console.Error.WriteLine("connect to Egnyte again");
    return 2;
}
return 0;

[Headers("Authorization: Bearer")]
public interface ISwanFiles
{
    [Get("/pubapi/v1/fs/Shared/{folder}")]
    Task<ApiResponse<JsonElement>> FolderAsync(string folder);

    [Get("/pubapi/v2/users")]
    Task<ApiResponse<JsonElement>> PeopleAsync();

    [Get("/pubapi/v1/links")]
    Task<JsonElement> LinksAsync();
}
