using System.Net;
using System.Net.Http.Headers;

var http = new HttpClient();
var token = Environment.GetEnvironmentVariable("EGNYTE_TOKEN");
var request = new HttpRequestMessage(HttpMethod.Get, $"https://{args[0]}.egnyte.com/pubapi/v1/links"); //~ GET /pubapi/v1/links
request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
Console.WriteLine($"Sending {request.Headers}"); //~ EG305:note
var answer = await http.SendAsync(request);
if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new InvalidOperationException("connect Lychgate again");
if (answer.StatusCode == HttpStatusCode.TooManyRequests) await Task.Delay(answer.Headers.RetryAfter!.Delta!.Value);
Console.WriteLine($"Got {answer.Headers}");
