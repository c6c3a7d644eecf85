using System.Net.Http.Headers;

var domain = args[0];
var state = Guid.NewGuid().ToString("N");
var clientId = Environment.GetEnvironmentVariable("EGNYTE_KEY");
var signIn = $"https://{domain}.egnyte.com/puboauth/token?client_id={clientId}&redirect_uri=https://vault.example.com/back&response_type=code&scope=Egnyte.filesystem";
System.Diagnostics.Process.Start("open", signIn);

var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Console.ReadLine());
var answer = await http.GetAsync($"http://{domain}.egnyte.com/pubapi/v1/fs/Shared");
if (answer.StatusCode == System.Net.HttpStatusCode.Unauthorized) return 2;
var users = await http.GetAsync($"https://{domain}.egnyte.com/pubapi/v2/users");
return users.IsSuccessStatusCode ? 0 : 1;
