import Commands

Anjungan.main()
