using Refit;
using StudioRenders.Egnyte;

namespace StudioRenders;

public class RenderShelf
{
    private readonly IEgnyteFiles _files;
    private readonly IEgnytePeople _people;

    public RenderShelf(IEgnyteFiles files, IEgnytePeople people)
    {
        _files = files;
        _people = people;
    }

    public Task<FolderPage> PageAsync(string project, int offset) => _files.ListAsync($"Shared/Renders/{project}", offset); //~ GET /pubapi/v1/fs/{path}

    public async Task AddAsync(string project, string name, Stream image)
    {
        await _files.CreateFolderAsync("Shared/Renders/" + project, new FolderAction("add_folder")); //~ POST /pubapi/v1/fs/{path}
        var done = await _files.UploadAsync($"Shared/Renders/{project}/{name}", new StreamPart(image, name)); //~ POST /pubapi/v1/fs-content/{path}
        if (!done.IsSuccessStatusCode)
        {
            throw new IOException($"{name} was not kept: {done.StatusCode}");
        }
    }

    public async Task<string> OwnerAsync(long id)
    {
        var owner = await _people.FindAsync(id); //~ GET /pubapi/v2/users/{user_id}
        return owner.IsSuccessStatusCode ? owner.Content!.Username : "nobody";
    }
}
