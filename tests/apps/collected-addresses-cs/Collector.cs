using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

public class Collector(HttpClient http)
{
    private const string Root = "https://collector.egnyte.com/pubapi";

    public async Task Collect(IEnumerable<string> ids, List<int> people)
    {
        foreach (var url in ids.Select(id => $"{Root}/v1/notes/{id}")) await http.GetAsync(url); //~ GET /pubapi/v1/notes/{note_id}
        var tasks = ids.Where(id => id != "").Select(id => $"{Root}/v1/tasks/{id}").ToList();
        foreach (var url in tasks) await http.GetAsync(url); //~ GET /pubapi/v1/tasks/{task_id}
        await http.GetAsync(ids.Select(id => $"{Root}/v1/bookmarks/{id}").First()); //~ GET /pubapi/v1/bookmarks/{bookmark_id}
        await Task.WhenAll(people.Select(id => http.GetAsync($"{Root}/v2/users/{id}"))); //~ GET /pubapi/v2/users/{user_id}
        foreach (var url in from id in ids where id.Length > 3 let path = $"/v1/links/{id}" orderby path select Root + path) //~ GET /pubapi/v1/links/{link_id}
        {
            await http.GetAsync(url);
        }
    }
}
