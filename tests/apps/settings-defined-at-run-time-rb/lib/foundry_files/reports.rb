module FoundryFiles
  class Client
    def reports(plant)
      get("fs/Shared/Castings/#{plant}") #~ GET /pubapi/v1/fs/{path} handles=unknown
    end
  end
end
