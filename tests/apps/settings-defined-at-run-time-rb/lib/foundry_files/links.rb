module FoundryFiles
  class Client
    def links
      get('links') #~ GET /pubapi/v1/links handles=unknown
    end

    def share(path)
      post('links', { path: path, type: 'file' }) #~ POST /pubapi/v1/links handles=unknown
    end
  end
end
