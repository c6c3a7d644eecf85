using RestSharp;
using RestSharp.Authenticators;
using RestSharp.Authenticators.OAuth2;

var token = Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!;
var root = $"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1";

IAuthenticator old = new OAuth2AuthorizationRequestHeaderAuthenticator(token, "OAuth"); //~ EG307
IAuthenticator current = new OAuth2AuthorizationRequestHeaderAuthenticator(token, "Bearer");

using var links = new RestClient(new RestClientOptions(root) { Authenticator = old });
using var files = new RestClient(new RestClientOptions(root) { Authenticator = current });

var listed = await files.ExecuteGetAsync(new RestRequest("fs/Shared/Gables")); //~ GET /pubapi/v1/fs/{path}
var linked = await links.ExecuteGetAsync(new RestRequest("links").AddQueryParameter("type", "file")); //~ GET /pubapi/v1/links
Console.WriteLine($"{listed.Content?.Length} {linked.Content?.Length}");
