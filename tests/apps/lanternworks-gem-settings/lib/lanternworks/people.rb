module Lanternworks
  class People
    # What is kept here is a function, which is called as one.
    def initialize(master, shout = ->(name) { name.upcase })
      @master = master
      @shout = shout
    end

    def me
      @shout.call(@master.call("userinfo", :get)["username"]) #~ GET /pubapi/v1/userinfo
    end
  end
end
